### What the measures of a network mean, in English.

list = { $first } and { $last }
wording-eu-majority = EU majority
wording-and-more = { $count } more; --format json has them all
wording-rows = The first { $shown } of { $all } rows; -n 0 shows all.
wording-evidence = What this rests on
wording-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}

as-of-note = As of { $date }.
during-note = From { $from } to { $to }.
open-start = the beginning
open-end = the end

## Columns

column-rank = rank
column-thing = thing
column-type = type
column-degree = degree
column-betweenness = betweenness
column-pagerank = PageRank
column-core = k-core
column-through = through
column-change = change
column-state = state
column-agreement = agreement
column-same = alike
column-shared = shared
column-low = at least
column-high = at most
column-distance = distance
column-resolution = resolution
column-day = day
column-yes = for
column-no = against
column-abstain = abstained
column-absent = absent
column-cluster = group
column-members = members
column-height = distance inside
column-both = both
column-focus-only = only { $focus }
column-count = number
column-other-only = only the other
column-jaccard = Jaccard
column-share = share
column-standing = standing
column-holders = holders
column-one = one
column-other = other
column-agreements = agreements
column-signed = signed only
column-enquiries = looked for in
column-ties = ties
column-cut-off = cut off
column-farther = farther away
column-assertions = assertions
column-before = mean steps now
column-after = mean steps without
column-community = community
column-size = size
column-leaders = best linked
column-stability = stability
column-weight = in common
column-chain = chain
column-step = step
column-sentence = sentence
column-strength = strength

choice-yes = for
choice-no = against
choice-abstain = abstained
choice-absent = absent

stands- = not recorded
stands-yes = yes
stands-no = no (refuted)
stands-not-found = looked for, not found
stands-not-applicable = not applicable
stands-unresolved = unresolved
stands-disputed = disputed
stands-claimed = claimed only

## Central

central-title = Who is central in the cyber diplomacy of { THE($focus) }
central-title-all = Who is central in the network
central-scope = The network holds { $things } things and { $relations } assertions: what { THE($focus) } reaches in { $steps }, so that { THE($focus) } itself stands high by the way it is drawn.
central-scope-all = The network holds { $things } things and { $relations } assertions.
central-degree = Degree is the number of other things that a thing deals with; first comes { THE($first) }, with { $value }.
central-betweenness = Betweenness is the share of the shortest ways between two others that lead over a thing; first comes { THE($first) }, on { $value } of them.
central-pagerank = PageRank is the share of time that a reader who follows relations at random spends at a thing; first comes { THE($first) }, with { $value }.
central-core = The k-core of a thing is the largest k for which it belongs to a part of the network where everything has at least k partners; { THE($first) } lies in the innermost part, where k is { $value }.
central-empty = The network holds nothing with these choices: no relation of these kinds, at this time and with this standing.
central-sampled = Betweenness is an estimate from a sample of { $sources } starting points.
over-title = How central each was, { $from } to { $to }
over-meaning = Each column is a year: the relations that held or happened on a day of it. From { $from } to { $to } { THE($first) } gained most, from { $before } to { $after }.
over-meaning-still = Each column is a year: the relations that held or happened on a day of it. Nothing gained in this time.
over-axis = { $measure ->
    [degree] partners
    [betweenness] betweenness
    [pagerank] PageRank
   *[core] k-core
}
ran = Measured with { $engine }.

## Votes

votes-title = Who votes with { THE($focus) } on ICT resolutions
votes-meaning = Agreement is the share of votes that both cast and cast alike; over { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
} from { $from } to { $to } { THE($focus) } chose as { THE($nearest) } did in { $same } of { $shared }, and as { THE($farthest) } did in { $farsame } of { $farshared }. With so few votes the true rate may lie anywhere between the two bounds (95 % Wilson interval). Distance counts “abstain” as half way between “for” and “against”.
votes-absences = { $absences ->
    [skip] Votes in which one of the two was absent are left out of a pair.
    [abstain] An absence is counted as an abstention.
   *[differ] An absence is counted as a choice of its own, that agrees with no vote.
}
votes-eu = The EU majority is what most of the states that were members of the European Union on the day chose; { $count ->
    [0] there was one in every vote.
   *[other] there was none on { $split }.
}
votes-extremes = The ends of the range are { THE($one) } and { THE($other) }, which differ most among states that voted on at least four resolutions in five.
votes-extremes-tied = The same distance apart: { $pairs }.
votes-none = No roll call with these choices.
votes-not-member = { THE($focus) } has cast no vote here: it is on no roll call of the General Assembly in the graph.
matrix-title = Agreement on ICT resolutions
matrix-meaning = Each cell is the share of votes that two states both cast and cast alike, with the number of such votes; rows stand so that those that vote alike stand together.
ballots-title = How each voted on the ICT resolutions
ballots-meaning = Each row is a recorded vote of the General Assembly, each column a state; an empty cell means that the state was not on the roll.
splits-title = Resolutions that split the group
splits-meaning = { $count } of { $all } recorded votes split the group: not all of those that voted chose the same.
clusters-title = Groups that vote alike
clusters-meaning = States are joined step by step by the mean distance between their votes, up to { $height }; { THE($focus) } stands in a group of { $size }.
votes-over-title = Agreement with { THE($focus) } over time
votes-over-meaning = Each column is the end of a year with votes: agreement over all votes until then, on which { THE($focus) } and the other both voted.

## Two modes

two-mode-title = { $mode ->
    [instruments] Who is bound by the same instruments as { THE($focus) }
    [organisations] Who belongs to the same organisations as { THE($focus) }
    [programmes] Who takes part in the same programmes as { THE($focus) }
   *[events] Who took part in the same events as { THE($focus) }
}
two-mode-meaning = Two profiles are alike by the Jaccard index: what both have over what either has. The nearest twin of { THE($focus) } is { THE($nearest) }: { $both } in common, { $focusonly } only of the first, { $otheronly } only of the second (index { $index }).
two-mode-caveat = The profiles rest on what the graph holds: a relation that nobody recorded counts as missing, and states far from the region are recorded less fully. What only one state has is left out.
two-mode-none = { THE($focus) } has nothing of this kind with these choices.
shared-title = { $mode ->
    [instruments] Instruments that states share
    [organisations] Organisations that states share
    [programmes] Programmes that states share
   *[events] Events that states share
}
shared-meaning = The projection onto states: how many things each pair has in common. Of { $states } states and { $objects } things the pair that shares most is { THE($one) } and { THE($other) }, with { $count }.
objects-title = Things that share states
objects-meaning = The projection onto things: how many states each pair of things has in common. The pair that shares most is { THE($one) } and { THE($other) }, with { $count }.
separates-title = What separates { THE($focus) } from the members of the European Union
separates-meaning = { $lacking ->
    [0] { THE($focus) } lacks nothing of what more than half of the { $size } members have.
    [one] One thing that more than half of the { $size } members have { THE($focus) } lacks: { THE($things) }.
   *[other] { $lacking } things that more than half of the { $size } members have { THE($focus) } lacks: { THE($things) }.
} Rows with the standing “yes” are what { THE($focus) } has and at most half of the members do.

## Gaps

pairs-title = Neighbours with and without an agreement
pairs-meaning = Of { $all } pairs of neighbours { $with } have an agreement or memorandum of their own in the graph, made by the states or by their institutions; for { $without } none was found.
pairs-focus = { THE($focus) } has one with { $names }.
pairs-focus-none = { THE($focus) } has none with any of them.
bridges-title = Bodies that bridge
bridges-meaning = A body bridges where the shortest ways between others lead over it. First comes { THE($first) }, on { $value } of these ways; without it { $lost ->
    [0] all would still reach each other.
    [one] { $lost } thing would reach the others no more.
   *[other] { $lost } things would reach the others no more.
}
missing-title = What a missing link would change for { THE($focus) }
missing-meaning = Each row takes away one link of { THE($focus) } and looks what it would no longer reach, and to what the way would become longer. The costliest link is the one to { THE($first) }: { $cut ->
    [0] nothing would be cut off
    [one] { $cut } thing would be cut off
   *[other] { $cut } things would be cut off
}, { $farther ->
    [0] nothing would move farther away.
    [one] { $farther } thing would move farther away.
   *[other] { $farther } things would move farther away.
}
missing-none = { THE($focus) } has no link in this network.
gaps-empty = The network holds no link with these choices.

## Communities

communities-title = Communities
communities-meaning = A community has more links inside than chance would give. { $count } communities were found in the linked part of the network (modularity { $modularity }). Over { $runs } random starts two partitions agree at { $seeds }, and with a tenth of the links taken away at { $resampling } (adjusted Rand index: 1 the same, 0 as chance would have it): { $verdict }.
communities-verdict = { $level ->
    [firm] the groups are firm
    [fair] the cores are firm, the borders are not
   *[loose] the groups are loose, and no single thing should be read from them
}
communities-alone = { $count ->
    [one] { $count } thing has no link and is left out.
   *[other] { $count } things have no link and are left out.
}

## Path

path-title = From { THE($one) } to { THE($other) }
path-meaning = { $count ->
    [one] { $count } chain of { $steps }
   *[other] { $count } chains, the shortest of { $steps }
}. Shorter chains come first; among equals those that rest on better evidence, and then those over things with fewer ties. A chain is as strong as its weakest step (1: confirmed by an official source).
path-none = No chain of sourced assertions leads from { THE($one) } to { THE($other) } with these choices.
path-same = Both names stand for the same thing: { THE($one) }.
path-chain = { $number }. { $chain } ({ $steps }, strength { $strength })
path-more = { $count ->
    [one] { $count } further assertion says that they deal with each other
   *[other] { $count } further assertions say that they deal with each other
}
