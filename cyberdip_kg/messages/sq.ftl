### Fjalitë e grafit në shqip. ACC(), GEN() japin trajtat e rasave; $gender është f, m ose p (shumës) e kryefjalës.

## Datat

month-1 = janar
month-2 = shkurt
month-3 = mars
month-4 = prill
month-5 = maj
month-6 = qershor
month-7 = korrik
month-8 = gusht
month-9 = shtator
month-10 = tetor
month-11 = nëntor
month-12 = dhjetor
month-definite-1 = janari
month-definite-2 = shkurti
month-definite-3 = marsi
month-definite-4 = prilli
month-definite-5 = maji
month-definite-6 = qershori
month-definite-7 = korriku
month-definite-8 = gushti
month-definite-9 = shtatori
month-definite-10 = tetori
month-definite-11 = nëntori
month-definite-12 = dhjetori

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
on-day = më { $day } { $month } { $year }
on-month = në { $month } { $year }
on-year = në vitin { $year }
since-day = që nga { $day } { $definite } { $year }
since-month = që nga { $definite } { $year }
since-year = që nga viti { $year }
from-day = nga { $day } { $definite } { $year }
from-month = nga { $definite } { $year }
from-year = nga viti { $year }
to-day = deri më { $day } { $month } { $year }
to-month = deri në { $month } { $year }
to-year = deri në vitin { $year }
until-day = deri më { $day } { $month } { $year }
until-month = deri në { $month } { $year }
until-year = deri në vitin { $year }

## Periudhat

period-on = { $on }
period-open = { $since }
period-closed = { $from } { $to }
period-ended = { $until }, fillimi nuk dihet
period-unknown = fillimi nuk dihet
period-undated = data nuk dihet
period-joined = { $first }, { $rest }
signed = nënshkruar { $on }
in-force = në fuqi { $since }
in-force-until = në fuqi { $from } { $to }
consented = { $mode ->
    [ratification] ratifikuar
    [accession] aderuar
    [acceptance] pranuar
    [approval] miratuar
    [succession] me suksedim
    [definitive-signature] me nënshkrim përfundimtar
   *[other] pëlqimi dhënë
} { $on }

## Vlerësimi i pohimit

sources-of = { $kind ->
    [official] { $count ->
        [one] { $count } burim zyrtar
       *[other] { $count } burime zyrtare
    }
    [scholarly] { $count ->
        [one] { $count } burim akademik
       *[other] { $count } burime akademike
    }
    [press] { $count ->
        [one] { $count } artikull shtypi
       *[other] { $count } artikuj shtypi
    }
    [vendor] { $count ->
        [one] { $count } raport kompanie sigurie
       *[other] { $count } raporte kompanish sigurie
    }
    [think-tank] { $count ->
        [one] { $count } burim instituti ose OJQ-je
       *[other] { $count } burime institutesh ose OJQ-sh
    }
    [professional] { $count ->
        [one] { $count } burim profesional
       *[other] { $count } burime profesionale
    }
    [reference] { $count ->
        [one] { $count } vepër referimi
       *[other] { $count } vepra referimi
    }
    [dataset] { $count ->
        [one] { $count } bashkësi të dhënash
       *[other] { $count } bashkësi të dhënash
    }
    [blog] { $count ->
        [one] { $count } blog
       *[other] { $count } blogje
    }
   *[mixed] { $count ->
        [one] { $count } burim
       *[other] { $count } burime
    }
}
say-no = { $count ->
    [one] { $sources } thotë jo
   *[other] { $sources } thonë jo
}
say-yes = { $count ->
    [one] { $sources } thotë po
   *[other] { $sources } thonë po
}
standing-confirmed = konfirmuar nga { $sources }
standing-confirmed-despite = konfirmuar nga { $sources }; { $against } për një hollësi
standing-reported = raportuar nga { $sources }
standing-claimed = pretenduar në { $sources }
standing-disputed = kontestuar: { $for }, { $against }
standing-refuted = përgënjeshtruar: { $against }, { $for }
standing-alone = { $assessment ->
    [confirmed] konfirmuar
    [reported] raportuar
    [claimed] pretenduar
    [disputed] kontestuar
   *[refuted] përgënjeshtruar
}
standing-refuted-against = përgënjeshtruar: { $against }
standing-disputed-for = kontestuar: { $for }

## Çastet e rrjedhës kohore

moment-ended = përfundoi
moment-began = nisi
moment-signed = nënshkruar
moment-consented = pëlqyer
moment-happened = ndodhi

## Fushat e një krahasimi

section-instruments = instrumente
section-memberships = anëtarësi
section-programmes = programe
section-institutions = institucione
section-laws = ligje
section-indices = indekse

## Kartela: shenjat e burimeve dhe emrat e vetive që ontologjia i merr nga të tjerë

mark-against = { $number } kundër
property-exactMatch = e njëjtë me
property-sameAs = e njëjtë me
property-url = adresa
property-issued = botuar
property-note = shënim

## Burimet

source-line = { $publisher }, { $title }
source-untitled = { $title }
source-details = { $line } ({ $details })
issued = botuar { $on }
read = lexuar { $on }

## Fjalitë, sipas llojit të pohimit

treaty-participation = { $role ->
    [signatory] { $subject } { $gender ->
        [p] kanë nënshkruar
       *[other] ka nënshkruar
    } { ACC($object) } pa u bërë palë
    [contracting-state] { $subject } { $gender ->
        [p] kanë
       *[other] ka
    } dhënë pëlqimin për { ACC($object) }, që ende nuk është në fuqi për { $gender ->
        [p] ta
       *[other] të
    }
    [observer] { $subject } { $gender ->
        [p] { $ended ->
            [yes] ishin vëzhguese
           *[no] janë vëzhguese
        }
        [f] { $ended ->
            [yes] ishte vëzhguese
           *[no] është vëzhguese
        }
       *[m] { $ended ->
            [yes] ishte vëzhgues
           *[no] është vëzhgues
        }
    } në { ACC($object) }
   *[party] { $subject } { $gender ->
        [p] { $ended ->
            [yes] ishin
           *[no] janë
        }
       *[other] { $ended ->
            [yes] ishte
           *[no] është
        }
    } palë në { ACC($object) }
}
be = { $gender ->
    [p] { $ended ->
        [yes] ishin
       *[no] janë
    }
   *[other] { $ended ->
        [yes] ishte
       *[no] është
    }
}
have = { $gender ->
    [p] { $ended ->
        [yes] kishin
       *[no] kanë
    }
   *[other] { $ended ->
        [yes] kishte
       *[no] ka
    }
}
take = { $gender ->
    [p] { $ended ->
        [yes] morën
       *[no] marrin
    }
   *[other] { $ended ->
        [yes] mori
       *[no] merr
    }
}
membership = { $role ->
    [applicant] { $subject } { be } { $gender ->
        [f] aplikuese
        [p] aplikuese
       *[m] aplikues
    } për anëtarësim në { ACC($object) }
    [associated] { $subject } { be } { $gender ->
        [f] e asociuar
        [p] të asociuara
       *[m] i asociuar
    } me { ACC($object) }
    [candidate] { $subject } { be } { $gender ->
        [f] kandidate
        [p] kandidate
       *[m] kandidat
    } për anëtarësim në { ACC($object) }
    [chair] { $subject } { $gender ->
        [p] { $ended ->
            [yes] kryesuan
           *[no] kryesojnë
        }
       *[other] { $ended ->
            [yes] kryesoi
           *[no] kryeson
        }
    } { ACC($object) }
    [co-chair] { $subject } { $gender ->
        [p] { $ended ->
            [yes] bashkëkryesuan
           *[no] bashkëkryesojnë
        }
       *[other] { $ended ->
            [yes] bashkëkryesoi
           *[no] bashkëkryeson
        }
    } { ACC($object) }
    [vice-chair] { $subject } { be } { $gender ->
        [f] nënkryesuese
        [p] nënkryesuese
       *[m] nënkryesues
    } në { ACC($object) }
    [contact-point] { $subject } { have } pikë kontakti në { ACC($object) }
    [coordinator] { $subject } { $gender ->
        [p] { $ended ->
            [yes] bashkërenduan
           *[no] bashkërendojnë
        }
       *[other] { $ended ->
            [yes] bashkërendoi
           *[no] bashkërendon
        }
    } { ACC($object) }
    [elected-member] { $subject } { be } { $gender ->
        [f] anëtare e zgjedhur
        [p] anëtare të zgjedhura
       *[m] anëtar i zgjedhur
    } në { ACC($object) }
    [founder] { $subject } { be } { $gender ->
        [f] themeluese e
        [p] themeluese të
       *[m] themelues i
    } { GEN($object) }
    [host] { $subject } { $gender ->
        [p] { $ended ->
            [yes] mikpritën
           *[no] mikpresin
        }
       *[other] { $ended ->
            [yes] mikpriti
           *[no] mikpret
        }
    } { ACC($object) }
    [invited] { $subject } { be } { $gender ->
        [f] e ftuar
        [p] të ftuara
       *[m] i ftuar
    } në { ACC($object) }
    [member] { $subject } { be } { $gender ->
        [f] anëtare e
        [p] anëtare të
       *[m] anëtar i
    } { GEN($object) }
    [observer] { $subject } { be } { $gender ->
        [f] vëzhguese
        [p] vëzhguese
       *[m] vëzhgues
    } në { ACC($object) }
    [participant] { $subject } { take } pjesë në { ACC($object) }
    [partner] { $subject } { be } { $gender ->
        [f] partnere
        [p] partnere
       *[m] partner
    } me { ACC($object) }
    [potential-candidate] { $subject } { be } { $gender ->
        [f] kandidate e mundshme
        [p] kandidate të mundshme
       *[m] kandidat i mundshëm
    } për anëtarësim në { ACC($object) }
    [president] { $subject } { have } presidencën e { GEN($object) }
    [representative] { $subject } { be } { $gender ->
        [f] e përfaqësuar
        [p] të përfaqësuara
       *[m] i përfaqësuar
    } në { ACC($object) }
    [none] { $subject } { have } një status në { ACC($object) }
   *[other] { $subject } { be } { $rolename } në { ACC($object) }
}
vote = { $choice ->
    [yes] { $subject } { $gender ->
        [p] votuan
       *[other] votoi
    } pro { GEN($object) }
    [no] { $subject } { $gender ->
        [p] votuan
       *[other] votoi
    } kundër { GEN($object) }
    [abstain] { $subject } { $gender ->
        [p] abstenuan
       *[other] abstenoi
    } në votimin për { ACC($object) }
    [absent] { $subject } nuk { $gender ->
        [p] regjistruan
       *[other] regjistroi
    } votë për { ACC($object) }
   *[other] { $subject } { $gender ->
        [p] votuan
       *[other] votoi
    } për { ACC($object) }
}
cooperation = { $subject } { $gender ->
    [p] { $ended ->
        [yes] bashkëpunuan
       *[no] bashkëpunojnë
    }
   *[other] { $ended ->
        [yes] bashkëpunoi
       *[no] bashkëpunon
    }
} me { ACC($object) }
event-participation = { $role ->
    [organiser] { $subject } { $gender ->
        [p] organizuan
       *[other] organizoi
    } { ACC($object) }
    [host] { $subject } { $gender ->
        [p] pritën
       *[other] priti
    } { ACC($object) }
    [speaker] { $subject } { $gender ->
        [p] folën
       *[other] foli
    } në { ACC($object) }
    [sponsor] { $subject } { $gender ->
        [p] mbështetën
       *[other] mbështeti
    } si bashkësponsor { ACC($object) }
    [chair] { $subject } { $gender ->
        [p] kryesuan
       *[other] kryesoi
    } { ACC($object) }
    [co-chair] { $subject } { $gender ->
        [p] bashkëkryesuan
       *[other] bashkëkryesoi
    } { ACC($object) }
    [invited] { $subject } { $gender ->
        [p] u ftuan
       *[other] u ftua
    } në { ACC($object) }
    [observer] { $subject } { $gender ->
        [p] vëzhguan
       *[other] vëzhgoi
    } { ACC($object) }
   *[participant] { $subject } { $gender ->
        [p] morën
       *[other] mori
    } pjesë në { ACC($object) }
}
programme-participation = { $role ->
    [donor] { $subject } { $gender ->
        [p] { $ended ->
            [yes] financuan
           *[no] financojnë
        }
       *[other] { $ended ->
            [yes] financoi
           *[no] financon
        }
    } { ACC($object) }
    [implementer] { $subject } { $gender ->
        [p] { $ended ->
            [yes] zbatuan
           *[no] zbatojnë
        }
       *[other] { $ended ->
            [yes] zbatoi
           *[no] zbaton
        }
    } { ACC($object) }
    [beneficiary] { $subject } { $gender ->
        [p] { $ended ->
            [yes] përfituan
           *[no] përfitojnë
        }
       *[other] { $ended ->
            [yes] përfitoi
           *[no] përfiton
        }
    } nga { $object }
    [associated] { $subject } { be } { $gender ->
        [f] e asociuar
        [p] të asociuara
       *[m] i asociuar
    } në { ACC($object) }
    [partner] { $subject } { be } { $gender ->
        [f] partnere
        [p] partnere
       *[m] partner
    } në { ACC($object) }
    [host] { $subject } { $gender ->
        [p] { $ended ->
            [yes] mikpritën
           *[no] mikpresin
        }
       *[other] { $ended ->
            [yes] mikpriti
           *[no] mikpret
        }
    } { ACC($object) }
    [coordinator] { $subject } { $gender ->
        [p] { $ended ->
            [yes] bashkërenduan
           *[no] bashkërendojnë
        }
       *[other] { $ended ->
            [yes] bashkërendoi
           *[no] bashkërendon
        }
    } { ACC($object) }
   *[other] { $subject } { take } pjesë në { ACC($object) }
}
targeting = { $subject } { $gender ->
    [p] goditën
   *[other] goditi
} { ACC($object) }
attribution = { $wording ->
    [none] { $subject } { $gender ->
        [p] folën
       *[other] foli
    } publikisht për { ACC($object) } pa e përmendur me emër përgjegjësin
    [self] { $subject } { $gender ->
        [p] morën
       *[other] mori
    } përsipër { ACC($object) }
    [likely-state] { $subject } { $gender ->
        [p] përmendën
       *[other] përmendi
    } { ACC($object) } si përgjegjës të mundshëm{ $hasabout ->
        [yes] { " " }për { ACC($about) }
       *[no] {""}
    }
   *[other] { $subject } { $gender ->
        [p] fajësuan
       *[other] fajësoi
    } publikisht { ACC($object) }{ $hasabout ->
        [yes] { " " }për { ACC($about) }
       *[no] {""}
    }
}
response = { $response ->
    [advisory] { $subject } { $gender ->
        [p] nxorën
       *[other] nxori
    } një njoftim teknik për { ACC($object) }
    [arrest] { $subject } { $gender ->
        [p] kryen
       *[other] kreu
    } arrestime për { ACC($object) }
    [assistance] { $subject } { $gender ->
        [p] dhanë
       *[other] dha
    } ndihmë pas { GEN($object) }
    [condemnation] { $subject } { $gender ->
        [p] dënuan
       *[other] dënoi
    } { $hasaddressee ->
        [yes] { ACC($addressee) } për { ACC($object) }
       *[no] { ACC($object) }
    }
    [containment] { $subject } { $gender ->
        [p] morën
       *[other] mori
    } masa për kufizimin e { GEN($object) }
    [denial] { $subject } { $gender ->
        [p] mohuan
       *[other] mohoi
    } përgjegjësinë për { ACC($object) }
    [diplomatic-severance] { $subject } { $gender ->
        [p] ndërprenë
       *[other] ndërpreu
    } marrëdhëniet diplomatike{ $hasaddressee ->
        [yes] { " " }me { ACC($addressee) }
       *[no] {""}
    } për shkak të { GEN($object) }
    [expulsion] { $subject } { $gender ->
        [p] dëbuan
       *[other] dëboi
    } diplomatë{ $hasaddressee ->
        [yes] { " " }të { GEN($addressee) }
       *[no] {""}
    } për shkak të { GEN($object) }
    [hunt-forward] { $subject } { $gender ->
        [p] dërguan
       *[other] dërgoi
    } një ekip gjurmimi (hunt forward) pas { GEN($object) }
    [indictment] { $subject } { $gender ->
        [p] ngritën
       *[other] ngriti
    } akuzë penale për { ACC($object) }
    [investigation] { $subject } { $gender ->
        [p] hetuan
       *[other] hetoi
    } { ACC($object) }
    [legal-measure] { $subject } { $gender ->
        [p] morën
       *[other] mori
    } një masë ligjore ose institucionale pas { GEN($object) }
    [letter] { $subject } { $gender ->
        [p] dërguan
       *[other] dërgoi
    } një letër{ $hasaddressee ->
        [yes] { " " }drejtuar { GEN($addressee) }
       *[no] {""}
    } për { ACC($object) }
    [sanction] { $subject } { $gender ->
        [p] vendosën
       *[other] vendosi
    } sanksione{ $hasaddressee ->
        [yes] { " " }ndaj { GEN($addressee) }
       *[no] {""}
    } për { ACC($object) }
    [solidarity] { $subject } { $gender ->
        [p] shprehën
       *[other] shprehu
    } solidaritet{ $hasaddressee ->
        [yes] { " " }me { ACC($addressee) }
       *[no] {""}
    } pas { GEN($object) }
    [statement] { $subject } { $gender ->
        [p] bënë
       *[other] bëri
    } një deklaratë për { ACC($object) }
   *[other] { $subject } iu { $gender ->
        [p] përgjigjën
       *[other] përgjigj
    } { GEN($object) } me një masë tjetër
}
position = { $stance ->
    [supports] { $subject } { $gender ->
        [p] folën
       *[other] foli
    } në favor të { GEN($object) }
    [opposes] { $subject } { $gender ->
        [p] folën
       *[other] foli
    } kundër { GEN($object) }
    [calls-for] { $subject } { $gender ->
        [p] kërkuan
       *[other] kërkoi
    } veprim për { ACC($object) }
    [aligned] { $subject } { $gender ->
        [p] u rreshtuan
       *[other] u rreshtua
    } me { ACC($object) }
    [not-aligned] { $subject } nuk { $gender ->
        [p] renditen
       *[other] renditet
    } ndër ata që u rreshtuan me { ACC($object) }
    [none-found] Nuk u gjet asnjë qëndrim i { GEN($subject) } për { ACC($object) }
   *[other] { $subject } { $gender ->
        [p] mbajtën
       *[other] mbajti
    } qëndrim për { ACC($object) }
}
measurement = { $subject } u { $gender ->
    [p] matën
   *[other] mat
} nga { $object }{ $hasedition ->
    [yes] , botimi { $edition }
   *[no] {""}
}{ $hasscore ->
    [yes] : { $score } pikë
   *[no] {""}
}{ $hasrank ->
    [yes] { $hasscore ->
        [yes] , vendi { $rank }
       *[no] : vendi { $rank }
    }
   *[no] {""}
}{ $hastier ->
    [yes] , niveli { $tier }
   *[no] {""}
}
succession = { $subject } { $gender ->
    [p] zëvendësuan
   *[other] zëvendësoi
} { ACC($object) }
office = { $hassummary ->
    [yes] { $subject } { $ended ->
        [yes] mbante
       *[no] mban
    } detyrën “{ $summary }” në { ACC($object) }
   *[no] { $role ->
        [minister] { $subject } { be } në krye të { GEN($object) } si ministër
        [head] { $subject } { $ended ->
            [yes] drejtoi
           *[no] drejton
        } { ACC($object) }
        [chair] { $subject } { $ended ->
            [yes] kryesoi
           *[no] kryeson
        } { ACC($object) }
        [none] { $subject } { have } një detyrë në { ACC($object) }
       *[other] { $subject } { be } { $rolename } në { ACC($object) }
    }
}
designation = { $subject } { $gender ->
    [p] caktuan
   *[other] caktoi
} { ACC($object) } si { $role ->
    [central-authority] autoritet qendror
    [contact-point] pikë kontakti
    [extradition-authority] autoritet ekstradimi
    [none] organ kompetent
   *[other] { $rolename }
}{ $hasabout ->
    [yes] { " " }sipas { GEN($about) }
   *[no] {""}
}
accession-step = { $step ->
    [application] { $subject } { $gender ->
        [p] aplikuan
       *[other] aplikoi
    } për anëtarësim në { ACC($object) }
    [benchmarks] { $subject } { $gender ->
        [p] plotësuan
       *[other] plotësoi
    } kriteret e ndërmjetme të vendosura nga { $object }
    [candidate-status] { $subject } { $gender ->
        [p] morën
       *[other] mori
    } statusin e kandidatit nga { $object }
    [cfsp-alignment] { $subject } { $gender ->
        [p] u përafruan
       *[other] u përafrua
    } me politikën e jashtme të { GEN($object) }{ $hasrate ->
        [yes] { " " }në masën { $rate } %
       *[no] {""}
    }
    [chapter-closed] { $subject } { $gender ->
        [p] mbyllën
       *[other] mbylli
    } përkohësisht një kapitull negociatash me { ACC($object) }
    [chapters-opened] { $subject } { $gender ->
        [p] hapën
       *[other] hapi
    } kapituj negociatash me { ACC($object) }
    [cluster-opened] { $subject } { $gender ->
        [p] hapën
       *[other] hapi
    } një grupkapitull negociatash me { ACC($object) }
    [legislation] { $subject } { $gender ->
        [p] përafruan
       *[other] përafroi
    } legjislacionin me atë të { GEN($object) }
    [negotiations-decision] { $object } vendosi të hapë negociatat e anëtarësimit me { ACC($subject) }
    [negotiations-opened] { $subject } { $gender ->
        [p] hapën
       *[other] hapi
    } negociatat e anëtarësimit me { ACC($object) }
    [opinion] { $subject } { $gender ->
        [p] morën
       *[other] mori
    } një opinion për aplikimin në { ACC($object) }
    [potential-candidate] { $subject } { $gender ->
        [f] u njoh si kandidate e mundshme
        [p] u njohën si kandidate të mundshme
       *[m] u njoh si kandidat i mundshëm
    } nga { $object }
    [programme-association] { $subject } { $gender ->
        [p] u asociuan
       *[other] u asociua
    } në një program të { GEN($object) }
    [saa-in-force] Marrëveshja e Stabilizim-Asociimit e { GEN($subject) } me { ACC($object) } hyri në fuqi
    [saa-signed] { $subject } { $gender ->
        [p] nënshkruan
       *[other] nënshkroi
    } Marrëveshjen e Stabilizim-Asociimit me { ACC($object) }
   *[other] { $subject } { $gender ->
        [p] bënë
       *[other] bëri
    } një hap drejt anëtarësimit në { ACC($object) }
}
transposition = { $subject } { $gender ->
    [p] transpozojnë
   *[other] transpozon
} rregulla të { GEN($object) }
amount = { $amount } { $currency }

## Lidhjet ndërmjet gjërave, të vizatuara krahas pohimeve

link-attachedTo = { $subject } i shërben { GEN($object) }
link-bearsOn = Pretendimi “{ $subject }” ka të bëjë me { ACC($object) }
link-linkedTo = { $subject } lidhet nga burimet me { ACC($object) }
link-mandatedBy = { $subject } e ka mandatin nga { $object }
link-partOf = { $subject } { $gender ->
    [p] janë
   *[other] është
} pjesë e { GEN($object) }
link-repealedBy = { $subject } u shfuqizua nga { $object }
link-report = { $subject } nxori { ACC($object) }
link-setOutIn = { $subject } përcaktohet në { ACC($object) }
link-supplements = { $subject } plotëson { ACC($object) }

## Faqja e një pamjeje

count-of-type = { $type ->
    [State] { $count ->
        [one] { $count } shtet
       *[other] { $count } shtete
    }
    [IntergovernmentalOrganisation] { $count ->
        [one] { $count } organizatë ndërqeveritare
       *[other] { $count } organizata ndërqeveritare
    }
    [Institution] { $count ->
        [one] { $count } institucion
       *[other] { $count } institucione
    }
    [Organisation] { $count ->
        [one] { $count } organizatë
       *[other] { $count } organizata
    }
    [ExpertGroup] { $count ->
        [one] { $count } grup ekspertësh
       *[other] { $count } grupe ekspertësh
    }
    [Process] { $count ->
        [one] { $count } proces
       *[other] { $count } procese
    }
    [Instrument] { $count ->
        [one] { $count } instrument
       *[other] { $count } instrumente
    }
    [Resolution] { $count ->
        [one] { $count } rezolutë
       *[other] { $count } rezoluta
    }
    [Norm] { $count ->
        [one] { $count } normë
       *[other] { $count } norma
    }
    [Issue] { $count ->
        [one] { $count } çështje
       *[other] { $count } çështje
    }
    [Event] { $count ->
        [one] { $count } ngjarje
       *[other] { $count } ngjarje
    }
    [Programme] { $count ->
        [one] { $count } program
       *[other] { $count } programe
    }
    [Incident] { $count ->
        [one] { $count } incident
       *[other] { $count } incidente
    }
    [ThreatActor] { $count ->
        [one] { $count } aktor kërcënues
       *[other] { $count } aktorë kërcënues
    }
    [Person] { $count ->
        [one] { $count } person
       *[other] { $count } persona
    }
    [Index] { $count ->
        [one] { $count } indeks
       *[other] { $count } indekse
    }
    [Claim] { $count ->
        [one] { $count } pretendim
       *[other] { $count } pretendime
    }
    [Enquiry] { $count ->
        [one] { $count } kërkim
       *[other] { $count } kërkime
    }
   *[other] { $count ->
        [one] { $count } gjë
       *[other] { $count } gjëra
    }
}
ui-about = Rreth kësaj pamjeje
ui-against = Kundër:
ui-all = Të gjitha
ui-all-years = Të gjitha vitet
ui-as-of = Vetëm ajo që vlente më { $date }.
ui-assertions = { $count ->
    [one] { $count } pohim
   *[other] { $count } pohime
}
ui-attribute = veti e gjësë
ui-attribute-standing = nga e dhëna e vetë gjësë
ui-cite-text = cyberdip_kg { $version }, “{ $title }”, të dhëna të datës { $date }, CC BY 4.0.
ui-cited-from = Në: cyberdip_kg { $version }, “{ $title }”, { $iri }
ui-close = Mbyll
ui-collapse = Ngushto
ui-colours = Ngjyrat
ui-column-begin = Nga
ui-column-end = Deri
ui-column-grade = Vlerësimi
ui-column-kind = Marrëdhënia
ui-column-object = Me çfarë
ui-column-sources = Burime
ui-column-subject = Kush
ui-copied = U kopjua
ui-copy-citation = Kopjo citimin
ui-copy-iri = Kopjo IRI-në
ui-copy-turtle = Kopjo si Turtle
ui-count-assertions = { $count ->
    [one] { $count } pohim
   *[other] { $count } pohime
}
ui-csv = Shkarko CSV
ui-dark = E errët
ui-data-date = të dhëna të lexuara deri më { $date }
ui-document = Dokumenti:
ui-empty = Kjo pamje nuk përmban asgjë.
ui-empty-hint = Asnjë pohim nuk përputhet me kërkesën. Kërkoni një gjë tjetër, më shumë hapa ose më shumë vlerësime, ose hiqni datën.
ui-expand = Zgjero
ui-filter = Filtro
ui-filters = Filtrat
ui-filters-cleared = Të gjithë filtrat janë hequr.
ui-fit = E tëra
ui-focus = Përqendrohu
ui-fold = Palosi bashkë
ui-foot = cyberdip_kg { $version }
ui-for = Pro:
ui-found = { $count ->
    [one] U gjet { $count } emër
   *[other] U gjetën { $count } emra
}
ui-found-none = Asgjë në këtë pamje nuk quhet “{ $text }”.
ui-ghosts = Mbaj të zbehtë çfarë ka mbaruar
ui-hidden = { $count ->
    [one] Edhe { $count } pohim është fshehur nga filtrat.
   *[other] Edhe { $count } pohime janë fshehur nga filtrat.
}
ui-how-to-cite = Si të citohet
ui-jsonld = Shkarko JSON-LD
ui-keep = Ruaj
ui-language-now = Faqja është në shqip.
ui-left-out = { $count ->
    [one] { $count } gjë me pak marrëdhënie është lënë jashtë. Rritni --max-nodes për ta parë.
   *[other] { $count } gjëra me pak marrëdhënie janë lënë jashtë. Rritni --max-nodes për t’i parë.
}
ui-light = E çelët
ui-link-copied = Adresa e kësaj pamjeje u kopjua.
ui-map-help = Shigjetat kalojnë nga një gjë te tjetra, Enter zgjedh, plus e minus zmadhojnë e zvogëlojnë, zero tregon të tërën. Tabela ka të njëjtat pohime.
ui-map-label = Harta e marrëdhënieve.
ui-map-role = hartë
ui-matrix-caption = Shtetet përballë gjërave me të cilat lidhen
ui-matrix-cut = { $count ->
    [one] { $count } kolonë është lënë jashtë
   *[other] { $count } kolona janë lënë jashtë
}
ui-matrix-of = Marrëdhënia
ui-more = Trego edhe { $count }
ui-no-dates = Asgjë nga ç’tregohet këtu nuk ka datë të njohur.
ui-no-matrix = Kjo pamje nuk ka marrëdhënie që i vë disa shtete përballë disa gjërave.
ui-no-sources = Pa burim
ui-node-alone = Asnjë pohim i kësaj pamjeje nuk e përmend.
ui-node-filtered = { $count ->
    [one] { $count } pohim është fshehur nga filtrat.
   *[other] { $count } pohime janë fshehur nga filtrat.
}
ui-none = Asnjë
ui-not-known = nuk dihet
ui-not-so = Të përgënjeshtruara dhe të kontestuara
ui-not-so-hint = Këto janë në graf sepse dikush i ka thënë; dokumentet thonë ndryshe, ose burimet bien ndesh.
ui-nothing = Asnjë pohim nuk i kalon filtrat.
ui-nothing-hint = Shënoni më shumë kuti te legjenda, fshini tekstin ose shfaqni të gjitha vitet.
ui-other-views = Pamje të tjera
ui-path = Rruga
ui-path-between = Nga { $from } te { $to }
ui-path-from = Rruga nga këtu
ui-path-hint = Zgjidhni skajin tjetër të rrugës nga { $name }: kërkojeni ose zgjidheni në hartë, pastaj “Rruga deri këtu”.
ui-path-none = Asnjë varg pohimesh të shfaqura nuk i lidh të dyja. Të përgënjeshtruarat nuk përdoren.
ui-path-start = Rruga nga { $name }
ui-path-steps = { $count ->
    [one] Të lidhura nga { $count } pohim.
   *[other] Të lidhura nga një varg prej { $count } pohimesh.
}
ui-path-to = Rruga deri këtu nga { $name }
ui-pause = Ndalo
ui-play = Luaj
ui-png = Shkarko PNG
ui-print = Shtyp
ui-relations = Marrëdhëniet
ui-reset = Hiq të gjithë filtrat
ui-rows = { $count ->
    [one] { $count } rresht
   *[other] { $count } rreshta
}
ui-same-neighbours = Të palosura: të gjitha kanë të njëjtat marrëdhënie këtu
ui-search = Kërko një emër ose kod
ui-search-hint = Kërko emër ose kod
ui-selected = U zgjodh: { $name }
ui-share = Kopjo lidhjen
ui-show-all = Trego të gjitha
ui-shown = { $things ->
    [one] { $things } gjë
   *[other] { $things } gjëra
} dhe { $assertions ->
    [one] { $assertions } pohim
   *[other] { $assertions } pohime
} të shfaqura.
ui-site = Faqja
ui-skip = Kalo te tabela
ui-sources = { $count ->
    [one] { $count } burim
   *[other] { $count } burime
}
ui-standing = Vlerësimi
ui-state = Shteti
ui-svg = Shkarko SVG
ui-tab-map = Harta
ui-tab-matrix = Matrica
ui-tab-table = Tabela
ui-tab-timeline = Rrjedha kohore
ui-table-caption = Pohimet e shfaqura, nga një në rresht
ui-things = Gjërat
ui-time = Vitet
ui-timeline-hint = { $count ->
    [one] { $count } pohim i datuar, sipas radhës së fillimit
   *[other] { $count } pohime të datuara, sipas radhës së fillimit
}
ui-try-line = Zgjidhni një vijë për të lexuar që kur vlen dhe kush e thotë.
ui-try-search = Kërkoni një shtet, një organ ose një traktat.
ui-try-year = Lëvizni vitet për të parë çfarë vlente kur.
ui-turns = { $count ->
    [one] { $count } vlen
   *[other] { $count } vlejnë
}, { $began ->
    [one] { $began } filloi
   *[other] { $began } filluan
}, { $ended ->
    [one] { $ended } kishte mbaruar
   *[other] { $ended } kishin mbaruar
}
ui-unfold = Shpalos
ui-views = Mënyrat e shikimit
ui-year = Viti
ui-zoom-in = Zmadho
ui-zoom-out = Zvogëlo
