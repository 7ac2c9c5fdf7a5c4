### The sentences of a country brief, in English.

list = { $first } and { $last }
# First words of names of events and issues that are no proper names: they begin small inside a sentence.
small = A Attack Attacks Attribution Capacity-building Compromise Conference Confidence-building Denial-of-service Destructive Eighth Election Eleventh Existing Fifth First Fourteenth Fourth General High-level Incident International Intrusion Leak Leaks Legislative Live-fire Meeting Ministerial Ninth Regional Regular Responsible Second Seventh Sixth Strategic Tenth Third Training Twelfth Visit Workshop
title = { $state }: cyber diplomacy brief
as-of = As of { $date }
introduction = This brief is written from a graph of sourced assertions by fixed rules. The number behind a sentence leads to its source; a number after ≠ is a source that says otherwise. What a search could not establish is said as such, in the last section.
date-unknown = not known
contents = Contents
table = Table { $number }
figure = Figure { $number }
source = Source { $number }
source-against = Source { $number }, which says otherwise
see-table = (Table { $number })
open = open
top = To the contents

h-brief = In brief
h-treaties = Treaties
h-un = United Nations
h-votes = Votes in the General Assembly
h-eu = European Union
h-security = NATO, OSCE and other bodies
h-neighbours = Neighbours
h-incidents = Incidents, attribution and response
h-institutions = Institutions and law
h-programmes = Programmes and help
h-indices = Index scores
h-claims = What is said of it, and whether it holds
h-unknown = What is not known
h-sources = Sources

column-instrument = instrument
column-signed = signed
column-consent = consent
column-in-force = in force
column-neighbours = neighbours bound
column-resolution = resolution
column-day = day
column-question = question
column-outcome = outcome
column-state = state
column-agreement = agreement
column-partner = partner
column-date = date
column-status = status
column-incident = incident
column-happened = what is reported
column-blamed = blamed, and by whom
column-who = who
column-what = what
column-name = name
column-kind = kind
column-code = short name
column-remark = remark
column-programme = programme
column-period = period
column-donors = paid by
column-budget = budget, EUR
column-index = index
column-edition = edition
column-score = score
column-rank = rank
column-tier = tier
column-claim = claim
column-verdict = verdict
column-why = why
column-thing = instrument or body

## Treaties

treaty-party = { THE($state) } has been a party to { THE($instrument) } { $since }{ $steps ->
    [none] .
   *[other] {""} ({ $steps }).
}
treaty-others = It is also bound by { THE($instruments) }.
treaty-signed = It signed { THE($instrument) } { $on } and by the sources read has not become a party.
treaty-signed-undated = It has signed { THE($instrument) } and by the sources read has not become a party.
treaty-contracting = It has consented to { THE($instrument) }, which was not in force for it on the day of this brief.
treaty-none = The graph records no treaty on cybercrime or data protection that binds { THE($state) }.
treaty-central = Under { THE($instrument) } its central authority for legal assistance is { THE($bodies) }.
treaty-contact = The contact point that other parties reach at all hours is { THE($bodies) }.
treaty-neighbours = Of the { $count } { $inside ->
    [yes] other states
   *[no] states
} of the Western Balkans { $bound } are parties to { THE($instrument) }.
treaty-table = Treaties and protocols, with the steps of { THE($state) } and the states of the Western Balkans that are bound
treaty-highlight = { THE($state) } is bound by { $count ->
    [one] { $count } treaty or protocol
   *[other] { $count } treaties and protocols
} on cybercrime and data protection; it has been a party to { THE($instrument) } { $since }.

## United Nations

un-member = { THE($state) } has been a member of { THE($body) } { $since }.
un-not-applicable = { THE($state) } is not a member of the United Nations: its groups, processes and votes do not apply to it.
un-not-recorded = No membership of { THE($state) } in the United Nations is on record for that day.
un-gge-none = It sat in none of the { $count } groups of governmental experts on ICT security, which met from { $start } to { $stop }{ $claimed ->
    [yes] , although a published text says that it joined.
   *[no] .
}
un-gge-member = It sat in { THE($groups) }.
un-process = It took part in { THE($processes) }.
un-spoke = In the First Committee, the working groups and the Security Council it spoke in its own name on { $count ->
    [one] one occasion
   *[other] { $count } occasions
} on record: { THE($events) }.
un-council = It held an elected seat in { THE($body) } { $period } and presided over it in { $months }.
un-council-seat = It held an elected seat in { THE($body) } { $period }.
un-organised = As a member it organised { THE($event) } { $on }.
un-statements = It aligned itself with { $count ->
    [one] one statement
   *[other] { $count } statements
} of the European Union at the United Nations between { $start } and { $stop }.
un-statements-one = It aligned itself with { $count ->
    [one] one statement
   *[other] { $count } statements
} of the European Union at the United Nations.
un-supports = Besides, it spoke in favour of { THE($things) }.
un-opposes = It spoke against { THE($things) }.
un-highlight = It sat in none of the { $count } UN groups of governmental experts, and in { $same } of { $shared } recorded votes on ICT it chose as the majority of the EU members did.
un-highlight-member = It sat in { THE($groups) }, and in { $same } of { $shared } recorded votes on ICT it chose as the majority of the EU members did.

## Votes

votes-none = No recorded vote of { THE($state) } on an ICT resolution is in the graph.
votes-eu = From { $start } to { $stop } the General Assembly took { $count } recorded votes on ICT resolutions that are in the graph; { THE($state) } chose as the majority of the EU members in { $all ->
    [yes] every one of the { $shared } in which it voted
   *[no] { $same } of the { $shared } in which it voted
}.
votes-alike = In every vote that both cast it chose as { THE($names) } did.
votes-differ = It parted most from { THE($name) } among the states around it: alike in { $same } of { $shared }, which with so few votes means a rate of agreement anywhere between { $low } and { $high }.
votes-far = Of all states { THE($name) } is among the farthest, alike in { $same } of { $shared }.
votes-splits = { $count } of these votes divided the states of the Western Balkans.
votes-absent = { $count ->
    [0] It missed none of them; votes that the other state missed are left out of a comparison.
    [one] It missed one of them; votes that either state missed are left out of a comparison.
   *[other] It missed { $count } of them; votes that either state missed are left out of a comparison.
}
votes-figure = Agreement on ICT resolutions: the share of votes that two states both cast and cast alike, and the number of these votes
votes-table = Recorded votes on ICT resolutions

## European Union

eu-saa = Its association agreement with the Union was signed { $signed } and entered into force { $inforce }.
eu-applied = { THE($state) } applied for membership of { THE($body) } { $on }.
eu-candidate = It has been a candidate { $since }.
eu-potential = { $again ->
    [yes] The Union treats it as a potential candidate.
   *[no] { THE($state) } is a potential candidate for membership of { THE($body) }.
}
eu-negotiations = Accession negotiations opened { $on }.
eu-clusters = Since then { $count ->
    [one] { $count } negotiating cluster has
   *[other] { $count } negotiating clusters have
} been opened, the last { $on }.
eu-latest = The latest step on record: { $summary }
eu-member = { THE($state) } has been a member of { THE($body) } { $since }.
enisa-not = It is { $roles ->
    [both] neither a member of { THE($body) } nor an observer in it
    [observer] no observer in { THE($body) }
   *[member] no member of { THE($body) }
}.
enisa-partner = With { THE($body) } it works as a partner.
enisa-partner-short = It works with the agency as a partner.
eu-claimed = That it takes part in { THE($body) } is a claim that no record bears out.
eu-disputed = Whether it takes part in { THE($body) } is disputed.
eu-partners = It is a partner of { THE($bodies) }.
eu-associated = It is associated to { THE($programmes) }.
eu-associated-since = It has been associated to { THE($programme) } { $since }.
eu-partnership = { THE($instrument) } was signed { $on }.
eu-highlight = A candidate for the European Union { $since }, it has negotiated { $opened }; it is { $enisa ->
    [no] no member of
   *[partner] a partner, not a member, of
} the Union’s cybersecurity agency ENISA.
eu-highlight-short = It has been a candidate for the European Union { $since }.

## Security

body-since = { THE($body) } ({ $since })
body-undated = { THE($body) }
security-member = { THE($state) } belongs to { $bodies }.
security-takes-part = It takes part in { $bodies }.
security-chair = It chaired { THE($body) } { $period }.
security-disputed = Whether it is a member of { THE($body) } is disputed: { $yes ->
    [one] one source says yes
   *[other] { $yes } sources say yes
}, { $no ->
    [one] one says no
   *[other] { $no } say no
}.
security-invited = An invitation to join { THE($body) } has been on record { $since }.
security-invited-undated = An invitation to join { THE($body) } is on record.
security-partner = It is a partner of { THE($bodies) }.
security-applicant = It has applied for membership of { THE($body) }.
security-hosted = In this field it hosted { THE($events) }.

## Neighbours

neighbours-with = { THE($state) } has an agreement or memorandum of its own on cyber or digital matters with { THE($names) }, of the { $count } { $inside ->
    [yes] other states
   *[no] states
} of the Western Balkans.
neighbours-without = With { THE($names) } none was found.
neighbours-without-all = { THE($state) } has no agreement or memorandum of its own on cyber or digital matters with any of the { $count } { $inside ->
    [yes] other states
   *[no] states
} of the Western Balkans in the graph.
neighbours-pairs = Of the { $all } pairs in the region { $having } have one.
neighbours-beyond = Beyond the region it has such instruments with { THE($names) }.
neighbours-twin = By the bodies to which states belong, its nearest twin is { THE($name) }: { $both } in common, { $focus } that only { THE($state) } belongs to, { $other } that only the other does (Jaccard index { $index }).
neighbours-eu = Of what more than half of the EU members belong to, it lacks { THE($things) }.
neighbours-eu-nothing = It lacks nothing of what more than half of the EU members belong to.
neighbours-highlight = It has an agreement or memorandum of its own with { $having } of the { $count } { $inside ->
    [yes] other states
   *[no] states
} of the Western Balkans.
neighbours-caveat = The counts rest on what is recorded here; what no source said counts as absent.
neighbours-agreements = Agreements and memoranda of { THE($state) } and its institutions on cyber or digital matters
neighbours-table = What one state of the Western Balkans has and another lacks
neighbours-figure = Partners on record in each year: states, bodies, treaties, events and programmes with which a relation held or happened in that year
neighbours-figure-lead = The number of partners on record of { THE($state) } rose from { $before } in { $start } to { $after } in { $stop } (Figure { $number }); part of the rise is that recent years are better documented.
neighbours-figure-axis = partners on record

cell- = ·
cell-no = no
cell-not-found = not found
cell-not-applicable = n/a
cell-unresolved = unresolved
cell-disputed = disputed
cell-claimed = claimed
cell-party = party
cell-legend = · nothing recorded; not found: looked for without result; n/a: cannot apply

## Incidents

incidents-count = The graph records { $count ->
    [one] one incident that struck { THE($state) }, { $when }.
   *[other] { $count } incidents that struck { THE($state) } or its bodies, { $when }.
}
incidents-span = between { $start } and { $stop }
incidents-on = { $on }
incidents-none = The graph records no incident that struck { THE($state) }.
incidents-main = The one that drew most attributions and responses is { THE($incident) }, { $on }.
incidents-own = { THE($who) } held { THE($accused) } responsible { $on }{ $days ->
    [0] .
   *[other] , { $days } days after it began.
}
incidents-so-did = So did { $others }.
incidents-group = { THE($who) } { $on }
incidents-item = { THE($who) } { $on }
incidents-item-undated = { THE($who) }
incidents-likely = { THE($who) } called { THE($accused) } likely responsible.
incidents-more = and { $count } more
incidents-denied = { THE($who) } denied it.
incidents-counterclaim = { THE($who) } pointed to { THE($accused) } instead, which is a claim of its own.
incidents-highlight = Of { $count } incidents on record the most answered is { THE($incident) }: { THE($who) } held { THE($accused) } responsible { $on }{ $severed ->
    [yes] {" "}and severed diplomatic relations.
   *[no] .
}
incidents-highlight-count = { $count ->
    [one] One incident is
   *[other] { $count } incidents are
} on record that struck { THE($state) } or its bodies.
incidents-responses = Responses to { THE($incident) }, in order
incidents-table = Incidents that struck { THE($state) } and its bodies
incidents-blame = { $accused } (by { $who })
incidents-self = credit taken by { $who }
incidents-nobody = no name given by { $who }
incidents-no-blame = nobody on record

## Institutions

institutions-authority = The body in charge of cyber security is { THE($body) }{ $since ->
    [none] {""}
   *[other] , { $since }
}.
institutions-followed = It followed { THE($body) }{ $on ->
    [none] .
   *[other] {" "}{ $on }.
}
institutions-followed-before = That body had followed { THE($body) }{ $on ->
    [none] .
   *[other] {" "}{ $on }.
}
institutions-head = At its head stands { $person }, { $since }.
institutions-head-until = { $person } headed it { $period }; who followed is not recorded.
institutions-law = { THE($law) } takes over rules of { THE($rules) }.
institutions-strategy = The newest strategy on record is { THE($strategy) }.
institutions-table = Laws, strategies and decisions, the newest first
institutions-bodies = Bodies with a part in cyber security and cyber diplomacy
institutions-repealed = repealed by { THE($law) }
institutions-takes-over = takes over rules of { THE($rules) }
institutions-none = The graph records no body or law of { THE($state) } in this field.

## Programmes

programmes-count = { THE($state) } is on record in { $count ->
    [one] one programme
   *[other] { $count } programmes
}, { $running } of them without an end before the day of this brief.
programmes-largest = The largest stated budget of a programme for { THE($state) } alone is that of { THE($programme) }, with { $amount } euros.
programmes-help = States and bodies that work with it without an instrument, by the sources: { THE($names) }.
programmes-table = Programmes in which { THE($state) } takes part
programmes-none = The graph records no programme with { THE($state) }.

## Indices

indices-lead = { THE($index) }, edition { $edition }: { $result }.
indices-score = score { $score }
indices-rank = rank { $rank }
indices-tier = { $tier }
indices-caution = Scores of different editions are not comparable where the method changed.
indices-table = Scores on record, the newest first
indices-none = The graph records no index score of { THE($state) }.

## Claims

claims-count = Of { $count ->
    [one] one published claim about { THE($state) } that was checked
   *[other] { $count } published claims about { THE($state) } that were checked
}, the record supports { $supported } in full and { $partly } in part, contradicts { $contradicted }, and cannot decide { $open }.
claims-table = Claims that the record contradicts or supports in part
claims-none = No published claim about { THE($state) } has been checked.
claims-highlight = Of { $count } published claims about it that were checked, { $contradicted } are contradicted by the record.

## Not known

unknown-count = { $count ->
    [one] One question about { THE($state) } was looked into without an answer
   *[other] { $count } questions about { THE($state) } were looked into without an answer
}; a result “not found” is no proof that there is nothing.
unknown-none = No open question about { THE($state) } is on record, which is no proof that all is known.
unknown-not-applicable = { $count ->
    [one] One question does
   *[other] { $count } questions do
} not apply to it: { $texts }
unknown-single = { $count } of the { $all } assertions about { THE($state) } that this brief draws on rest on one source that is not official.
unknown-start = For { $count } of them the beginning is not known.
unknown-table = Questions without an answer
unknown-highlight = { $count ->
    [one] One question
   *[other] { $count } questions
} about it could not be answered; they stand in the last section.
unknown-disputed = Sources contradict each other on whether { $what }.
unknown-latest = { $current ->
    [yes] Nothing after { $date } could be taken into account: that is the day of the newest reading.
   *[no] Nothing after { $date } is taken into account, nor what has no date; who looked for an answer later is left out.
}
