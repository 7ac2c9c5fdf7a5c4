### Sentences of the graph in English. THE() puts the article before a name that takes one; names are marked by the code.

## Dates. $month is one of the months below; $year is a string.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
on-day = on { $day } { $month } { $year }
on-month = in { $month } { $year }
on-year = in { $year }
since-day = since { $day } { $month } { $year }
since-month = since { $month } { $year }
since-year = since { $year }
from-day = from { $day } { $month } { $year }
from-month = from { $month } { $year }
from-year = from { $year }
to-day = to { $day } { $month } { $year }
to-month = to { $month } { $year }
to-year = to { $year }
until-day = until { $day } { $month } { $year }
until-month = until { $month } { $year }
until-year = until { $year }

## Periods

period-on = { $on }
period-open = { $since }
period-closed = { $from } { $to }
period-ended = { $until }, start not known
period-unknown = start not known
period-undated = date not known
period-joined = { $first }, { $rest }
signed = signed { $date }
in-force = in force { $since }
in-force-until = in force { $from } { $to }
consented = { $mode ->
    [ratification] ratified
    [accession] acceded
    [acceptance] accepted
    [approval] approved
    [succession] succeeded to it
    [definitive-signature] bound by signature
   *[other] consented to be bound
} { $date }

## Standing

sources-of = { $kind ->
    [official] { $count ->
        [one] { $count } official source
       *[other] { $count } official sources
    }
    [scholarly] { $count ->
        [one] { $count } scholarly source
       *[other] { $count } scholarly sources
    }
    [press] { $count ->
        [one] { $count } press report
       *[other] { $count } press reports
    }
    [vendor] { $count ->
        [one] { $count } vendor report
       *[other] { $count } vendor reports
    }
    [think-tank] { $count ->
        [one] { $count } think-tank or NGO source
       *[other] { $count } think-tank or NGO sources
    }
    [professional] { $count ->
        [one] { $count } professional source
       *[other] { $count } professional sources
    }
    [reference] { $count ->
        [one] { $count } reference work
       *[other] { $count } reference works
    }
    [dataset] { $count ->
        [one] { $count } data set
       *[other] { $count } data sets
    }
    [blog] { $count ->
        [one] { $count } blog
       *[other] { $count } blogs
    }
   *[mixed] { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
}
say-no = { $count ->
    [one] { $sources } says no
   *[other] { $sources } say no
}
say-yes = { $count ->
    [one] { $sources } says yes
   *[other] { $sources } say yes
}
standing-confirmed = confirmed by { $sources }
standing-confirmed-despite = confirmed by { $sources }; { $against } on a detail
standing-reported = reported by { $sources }
standing-claimed = claimed in { $sources }
standing-disputed = disputed: { $for }, { $against }
standing-refuted = refuted: { $against }, { $for }
standing-alone = { $assessment ->
    [confirmed] confirmed
    [reported] reported
    [claimed] claimed
    [disputed] disputed
   *[refuted] refuted
}
standing-refuted-against = refuted: { $against }
standing-disputed-for = disputed: { $for }

## Moments of a timeline

moment-ended = ended
moment-began = began
moment-signed = signed
moment-consented = consented
moment-happened = happened

## Sections of a comparison

section-instruments = instruments
section-memberships = memberships
section-programmes = programmes
section-institutions = institutions
section-laws = laws
section-indices = indices

## Cards: marks of sources, and names of properties that the ontology takes from others

mark-against = { $number } contradicts
property-exactMatch = same as
property-sameAs = same as
property-url = address
property-issued = published
property-note = note

## Source lines

source-line = { $publisher }, { $title }
source-untitled = { $title }
source-details = { $line } ({ $details })
issued = published { $date }
read = read { $date }

## Sentences, by kind of assertion

treaty-participation = { $role ->
    [signatory] { THE($subject) } signed { THE($object) } without becoming a party
    [contracting-state] { THE($subject) } has consented to be bound by { THE($object) }, which is not in force for it
    [observer] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } an observer to { THE($object) }
   *[party] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } a party to { THE($object) }
}
membership = { $role ->
    [applicant] { THE($subject) } { $ended ->
        [yes] was an applicant
       *[no] is an applicant
    } for membership of { THE($object) }
    [associated] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } associated with { THE($object) }
    [candidate] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } a candidate for membership of { THE($object) }
    [chair] { THE($subject) } { $ended ->
        [yes] chaired
       *[no] chairs
    } { THE($object) }
    [co-chair] { THE($subject) } { $ended ->
        [yes] co-chaired
       *[no] co-chairs
    } { THE($object) }
    [vice-chair] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } vice-chair of { THE($object) }
    [contact-point] { THE($subject) } { $ended ->
        [yes] had
       *[no] has
    } a contact point in { THE($object) }
    [coordinator] { THE($subject) } { $ended ->
        [yes] coordinated
       *[no] coordinates
    } { THE($object) }
    [elected-member] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } an elected member of { THE($object) }
    [founder] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } a founder of { THE($object) }
    [host] { THE($subject) } { $ended ->
        [yes] hosted
       *[no] hosts
    } { THE($object) }
    [invited] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } invited to join { THE($object) }
    [member] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } a member of { THE($object) }
    [observer] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } an observer in { THE($object) }
    [participant] { THE($subject) } { $ended ->
        [yes] took part
       *[no] takes part
    } in { THE($object) }
    [partner] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } a partner of { THE($object) }
    [potential-candidate] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } a potential candidate for membership of { THE($object) }
    [president] { THE($subject) } { $ended ->
        [yes] held
       *[no] holds
    } the presidency of { THE($object) }
    [representative] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } represented in { THE($object) }
    [none] { THE($subject) } { $ended ->
        [yes] had
       *[no] has
    } a standing in { THE($object) }
   *[other] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } { $rolename } in { THE($object) }
}
vote = { $choice ->
    [yes] { THE($subject) } voted for { THE($object) }
    [no] { THE($subject) } voted against { THE($object) }
    [abstain] { THE($subject) } abstained in the vote on { THE($object) }
    [absent] { THE($subject) } recorded no vote on { THE($object) }
   *[other] { THE($subject) } voted on { THE($object) }
}
cooperation = { THE($subject) } { $ended ->
    [yes] worked
   *[no] works
} with { THE($object) }
event-participation = { $role ->
    [organiser] { THE($subject) } organised { THE($object) }
    [host] { THE($subject) } hosted { THE($object) }
    [speaker] { THE($subject) } spoke at { THE($object) }
    [sponsor] { THE($subject) } sponsored { THE($object) }
    [chair] { THE($subject) } chaired { THE($object) }
    [co-chair] { THE($subject) } co-chaired { THE($object) }
    [invited] { THE($subject) } was invited to { THE($object) }
    [observer] { THE($subject) } observed { THE($object) }
   *[participant] { THE($subject) } took part in { THE($object) }
}
programme-participation = { $role ->
    [donor] { THE($subject) } { $ended ->
        [yes] funded
       *[no] funds
    } { THE($object) }
    [implementer] { THE($subject) } { $ended ->
        [yes] carried out
       *[no] carries out
    } { THE($object) }
    [beneficiary] { THE($subject) } { $ended ->
        [yes] benefited
       *[no] benefits
    } from { THE($object) }
    [associated] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } associated to { THE($object) }
    [partner] { THE($subject) } { $ended ->
        [yes] was
       *[no] is
    } a partner in { THE($object) }
    [host] { THE($subject) } { $ended ->
        [yes] hosted
       *[no] hosts
    } { THE($object) }
    [coordinator] { THE($subject) } { $ended ->
        [yes] coordinated
       *[no] coordinates
    } { THE($object) }
   *[other] { THE($subject) } { $ended ->
        [yes] took part
       *[no] takes part
    } in { THE($object) }
}
targeting = { THE($subject) } struck { THE($object) }
attribution = { $wording ->
    [none] { THE($subject) } spoke publicly of { THE($object) } without naming who was responsible
    [self] { THE($subject) } claimed responsibility for { THE($object) }
    [likely-state] { THE($subject) } named { THE($object) } as likely responsible{ $hasabout ->
        [yes] { " " }for { THE($about) }
       *[no] {""}
    }
   *[other] { THE($subject) } publicly held { THE($object) } responsible{ $hasabout ->
        [yes] { " " }for { THE($about) }
       *[no] {""}
    }
}
response = { $response ->
    [advisory] { THE($subject) } issued a technical advisory on { THE($object) }
    [arrest] { THE($subject) } made arrests over { THE($object) }
    [assistance] { THE($subject) } gave assistance after { THE($object) }
    [condemnation] { THE($subject) } condemned { $hasaddressee ->
        [yes] { THE($addressee) } over { THE($object) }
       *[no] { THE($object) }
    }
    [containment] { THE($subject) } took measures to contain { THE($object) }
    [denial] { THE($subject) } denied responsibility for { THE($object) }
    [diplomatic-severance] { THE($subject) } severed diplomatic relations{ $hasaddressee ->
        [yes] { " " }with { THE($addressee) }
       *[no] {""}
    } over { THE($object) }
    [expulsion] { THE($subject) } expelled diplomats{ $hasaddressee ->
        [yes] { " " }of { THE($addressee) }
       *[no] {""}
    } over { THE($object) }
    [hunt-forward] { THE($subject) } sent a hunt forward team after { THE($object) }
    [indictment] { THE($subject) } brought charges over { THE($object) }
    [investigation] { THE($subject) } investigated { THE($object) }
    [legal-measure] { THE($subject) } took a legal or institutional measure after { THE($object) }
    [letter] { THE($subject) } sent a letter{ $hasaddressee ->
        [yes] { " " }to { THE($addressee) }
       *[no] {""}
    } about { THE($object) }
    [sanction] { THE($subject) } imposed sanctions{ $hasaddressee ->
        [yes] { " " }on { THE($addressee) }
       *[no] {""}
    } over { THE($object) }
    [solidarity] { THE($subject) } declared solidarity{ $hasaddressee ->
        [yes] { " " }with { THE($addressee) }
       *[no] {""}
    } after { THE($object) }
    [statement] { THE($subject) } made a statement on { THE($object) }
   *[other] { THE($subject) } answered { THE($object) } with another measure
}
position = { $stance ->
    [supports] { THE($subject) } spoke in favour of { THE($object) }
    [opposes] { THE($subject) } spoke against { THE($object) }
    [calls-for] { THE($subject) } called for action on { THE($object) }
    [aligned] { THE($subject) } aligned itself with { THE($object) }
    [not-aligned] { THE($subject) } is not listed among those aligned with { THE($object) }
    [none-found] No position of { THE($subject) } on { THE($object) } was found
   *[other] { THE($subject) } took a position on { THE($object) }
}
measurement = { THE($subject) } was measured by { THE($object) }{ $hasedition ->
    [yes] , edition { $edition }
   *[no] {""}
}{ $hasscore ->
    [yes] : score { $score }
   *[no] {""}
}{ $hasrank ->
    [yes] { $hasscore ->
        [yes] , rank { $rank }
       *[no] : rank { $rank }
    }
   *[no] {""}
}{ $hastier ->
    [yes] , tier { $tier }
   *[no] {""}
}
succession = { THE($subject) } took over from { THE($object) }
office = { $hassummary ->
    [yes] { THE($subject) } { $ended ->
        [yes] held
       *[no] holds
    } the office “{ $summary }” in { THE($object) }
   *[no] { $role ->
        [minister] { THE($subject) } { $ended ->
            [yes] was
           *[no] is
        } minister in { THE($object) }
        [head] { THE($subject) } { $ended ->
            [yes] headed
           *[no] heads
        } { THE($object) }
        [chair] { THE($subject) } { $ended ->
            [yes] chaired
           *[no] chairs
        } { THE($object) }
        [none] { THE($subject) } { $ended ->
            [yes] held
           *[no] holds
        } an office in { THE($object) }
       *[other] { THE($subject) } { $ended ->
            [yes] was
           *[no] is
        } { $rolename } in { THE($object) }
    }
}
designation = { THE($subject) } named { THE($object) } as { $role ->
    [central-authority] central authority
    [contact-point] contact point
    [extradition-authority] extradition authority
    [none] competent body
   *[other] { $rolename }
}{ $hasabout ->
    [yes] { " " }under { THE($about) }
   *[no] {""}
}
accession-step = { $step ->
    [application] { THE($subject) } applied to join { THE($object) }
    [benchmarks] { THE($subject) } met the interim benchmarks set by { THE($object) }
    [candidate-status] { THE($subject) } received candidate status from { THE($object) }
    [cfsp-alignment] { THE($subject) } aligned with the foreign policy of { THE($object) }{ $hasrate ->
        [yes] { " " }at { $rate } %
       *[no] {""}
    }
    [chapter-closed] { THE($subject) } provisionally closed a negotiating chapter with { THE($object) }
    [chapters-opened] { THE($subject) } opened negotiating chapters with { THE($object) }
    [cluster-opened] { THE($subject) } opened a negotiating cluster with { THE($object) }
    [legislation] { THE($subject) } aligned legislation with that of { THE($object) }
    [negotiations-decision] { THE($object) } decided to open accession negotiations with { THE($subject) }
    [negotiations-opened] { THE($subject) } opened accession negotiations with { THE($object) }
    [opinion] { THE($subject) } received an opinion on its application to { THE($object) }
    [potential-candidate] { THE($subject) } was recognised as a potential candidate by { THE($object) }
    [programme-association] { THE($subject) } was associated to a programme of { THE($object) }
    [saa-in-force] The association agreement of { THE($subject) } with { THE($object) } entered into force
    [saa-signed] { THE($subject) } signed an association agreement with { THE($object) }
   *[other] { THE($subject) } took a step towards membership of { THE($object) }
}
transposition = { THE($subject) } takes over rules of { THE($object) }
amount = { $amount } { $currency }

## Links between things, drawn besides assertions

link-attachedTo = { THE($subject) } serves { THE($object) }
link-bearsOn = The claim “{ $subject }” concerns { THE($object) }
link-linkedTo = { THE($subject) } is associated by sources with { THE($object) }
link-mandatedBy = { THE($subject) } was mandated by { THE($object) }
link-partOf = { THE($subject) } is part of { THE($object) }
link-repealedBy = { THE($subject) } was repealed by { THE($object) }
link-report = { THE($subject) } issued { THE($object) }
link-setOutIn = { THE($subject) } is set out in { THE($object) }
link-supplements = { THE($subject) } supplements { THE($object) }

## The page of a view

count-of-type = { $type ->
    [State] { $count ->
        [one] { $count } state
       *[other] { $count } states
    }
    [IntergovernmentalOrganisation] { $count ->
        [one] { $count } organisation of states
       *[other] { $count } organisations of states
    }
    [Institution] { $count ->
        [one] { $count } institution
       *[other] { $count } institutions
    }
    [Organisation] { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
    [ExpertGroup] { $count ->
        [one] { $count } expert group
       *[other] { $count } expert groups
    }
    [Process] { $count ->
        [one] { $count } process
       *[other] { $count } processes
    }
    [Instrument] { $count ->
        [one] { $count } instrument
       *[other] { $count } instruments
    }
    [Resolution] { $count ->
        [one] { $count } resolution
       *[other] { $count } resolutions
    }
    [Norm] { $count ->
        [one] { $count } norm
       *[other] { $count } norms
    }
    [Issue] { $count ->
        [one] { $count } issue
       *[other] { $count } issues
    }
    [Event] { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
    [Programme] { $count ->
        [one] { $count } programme
       *[other] { $count } programmes
    }
    [Incident] { $count ->
        [one] { $count } incident
       *[other] { $count } incidents
    }
    [ThreatActor] { $count ->
        [one] { $count } threat actor
       *[other] { $count } threat actors
    }
    [Person] { $count ->
        [one] { $count } person
       *[other] { $count } persons
    }
    [Index] { $count ->
        [one] { $count } index
       *[other] { $count } indices
    }
    [Claim] { $count ->
        [one] { $count } claim
       *[other] { $count } claims
    }
    [Enquiry] { $count ->
        [one] { $count } enquiry
       *[other] { $count } enquiries
    }
   *[other] { $count ->
        [one] { $count } thing
       *[other] { $count } things
    }
}
ui-about = About this view
ui-against = Against:
ui-all = All
ui-all-years = All years
ui-as-of = Only what held on { $date }.
ui-assertions = { $count ->
    [one] { $count } assertion
   *[other] { $count } assertions
}
ui-attribute = attribute of the thing
ui-attribute-standing = from the record of the thing
ui-cite-text = cyberdip_kg { $version }, “{ $title }”, data of { $date }, CC BY 4.0.
ui-cited-from = In: cyberdip_kg { $version }, “{ $title }”, { $iri }
ui-close = Close
ui-collapse = Narrow
ui-colours = Colours
ui-column-begin = From
ui-column-end = Until
ui-column-grade = Standing
ui-column-kind = Relation
ui-column-object = To what
ui-column-sources = Sources
ui-column-subject = Who
ui-copied = Copied
ui-copy-citation = Copy citation
ui-copy-iri = Copy IRI
ui-copy-turtle = Copy as Turtle
ui-count-assertions = { $count ->
    [one] { $count } assertion
   *[other] { $count } assertions
}
ui-csv = Download CSV
ui-dark = Dark
ui-data-date = data read up to { $date }
ui-document = Document:
ui-empty = This view holds nothing.
ui-empty-hint = No assertion matches what was asked for. Ask for another thing, more hops or more assessments, or leave out the date.
ui-expand = Widen
ui-filter = Filter
ui-filters = Filters
ui-filters-cleared = All filters are off.
ui-fit = Whole
ui-focus = Focus
ui-fold = Fold together
ui-foot = cyberdip_kg { $version }
ui-for = For:
ui-found = { $count ->
    [one] { $count } name found
   *[other] { $count } names found
}
ui-found-none = Nothing in this view is called “{ $text }”.
ui-ghosts = Keep what has ended, faint
ui-hidden = { $count ->
    [one] { $count } more assertion is hidden by the filters.
   *[other] { $count } more assertions are hidden by the filters.
}
ui-how-to-cite = How to cite
ui-jsonld = Download JSON-LD
ui-keep = Keep
ui-language-now = The page is in English.
ui-left-out = { $count ->
    [one] { $count } thing with few relations is left out. Raise --max-nodes to see it.
   *[other] { $count } things with few relations are left out. Raise --max-nodes to see them.
}
ui-light = Light
ui-link-copied = The address of this view is on the clipboard.
ui-map-help = Arrow keys go from thing to thing, Enter selects, plus and minus zoom, zero shows the whole. The table holds the same assertions.
ui-map-label = Map of relations.
ui-map-role = map
ui-matrix-caption = States against what they relate to
ui-matrix-cut = { $count ->
    [one] { $count } column is left out
   *[other] { $count } columns are left out
}
ui-matrix-of = Relation
ui-more = Show { $count } more
ui-no-dates = Nothing shown here has a known date.
ui-no-matrix = This view has no relation that sets several states against several things.
ui-no-sources = No source
ui-node-alone = No assertion of this view names it.
ui-node-filtered = { $count ->
    [one] { $count } assertion is hidden by the filters.
   *[other] { $count } assertions are hidden by the filters.
}
ui-none = None
ui-not-known = not known
ui-not-so = Refuted and disputed
ui-not-so-hint = These are in the graph because somebody said so; the record says otherwise, or sources conflict.
ui-nothing = No assertion passes the filters.
ui-nothing-hint = Tick more boxes in the legend, clear the text, or show all years.
ui-other-views = Other views
ui-path = Path
ui-path-between = From { $from } to { $to }
ui-path-from = Path from here
ui-path-hint = Select the other end of the path from { $name }: search for it or pick it on the map, then “Path to here”.
ui-path-none = No chain of shown assertions joins the two. Refuted ones are not used.
ui-path-start = Path from { $name }
ui-path-steps = { $count ->
    [one] Joined by { $count } assertion.
   *[other] Joined by a chain of { $count } assertions.
}
ui-path-to = Path to here from { $name }
ui-pause = Pause
ui-play = Play
ui-png = Download PNG
ui-print = Print
ui-relations = Relations
ui-reset = Clear all filters
ui-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
ui-same-neighbours = Folded: all have the same relations here
ui-search = Search for a name or code
ui-search-hint = Search a name or code
ui-selected = Selected: { $name }
ui-share = Copy link
ui-show-all = Show all
ui-shown = { $things ->
    [one] { $things } thing
   *[other] { $things } things
} and { $assertions ->
    [one] { $assertions } assertion
   *[other] { $assertions } assertions
} shown.
ui-site = Site
ui-skip = Go to the table
ui-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
ui-standing = Standing
ui-state = State
ui-svg = Download SVG
ui-tab-map = Map
ui-tab-matrix = Matrix
ui-tab-table = Table
ui-tab-timeline = Timeline
ui-table-caption = The assertions shown, one a row
ui-things = Things
ui-time = Years
ui-timeline-hint = { $count ->
    [one] { $count } dated assertion in the order in which it began
   *[other] { $count } dated assertions in the order in which they began
}
ui-try-line = Pick a line to read since when it holds and who says so.
ui-try-search = Search for a state, a body or a treaty.
ui-try-year = Move the years to see what held when.
ui-turns = { $count ->
    [one] { $count } holds
   *[other] { $count } hold
}, { $began ->
    [one] { $began } began
   *[other] { $began } began
}, { $ended ->
    [one] { $ended } had ended
   *[other] { $ended } had ended
}
ui-unfold = Unfold
ui-views = Ways to see it
ui-year = Year
ui-zoom-in = Zoom in
ui-zoom-out = Zoom out
