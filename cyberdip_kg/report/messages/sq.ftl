### Fjalitë e një përmbledhjeje për një shtet, në shqip.

list = { $first } dhe { $last }
# Fjalët e para të emrave të ngjarjeve dhe çështjeve që nuk janë emra të përveçëm: brenda fjalisë shkruhen me të vogël.
small = Atribuimi Bisedë Botimi Ceremonia Debati Dëgjesa Dialogu Dorëzimi E Fushata Inaugurimi Incidenti Kërcënimet Komiteti Komprometimi Konferenca Kurs Masat Mbledhja Mbrojtja Mohimi Ndërhyrja Ngritja Nisja Një Përurimi Phishing Presidenca Programe Punëtori Punëtoria Ransomware Rezolutat Rrjedhja Rrjedhjet Samiti Seanca Seminar Seminaret Seminari Sesion Sesioni Shpërfytyrimi Sjellja Stërvitja Stërvitje Sulme Sulmet Sulmi Takim Takime Takimi Traktati Trajnim Trajnimi Tryeza Tryezë Vala Veprimtari Vizita Zgjedhja Zhvatja
title = { $state }: përmbledhje e diplomacisë kibernetike
as-of = Gjendja më { $date }
introduction = Kjo përmbledhje është shkruar sipas rregullave të caktuara nga një graf pohimesh me burim. Numri pas fjalisë të çon te burimi i saj; numri pas shenjës ≠ është një burim që thotë ndryshe. Çfarë nuk u vërtetua dot thuhet si e tillë, në pjesën e fundit.
date-unknown = nuk dihet
contents = Përmbajtja
table = Tabela { $number }
figure = Figura { $number }
source = Burimi { $number }
source-against = Burimi { $number }, që thotë ndryshe
see-table = (Tabela { $number })
open = hap
top = Te përmbajtja

h-brief = Në pak fjalë
h-treaties = Traktatet
h-un = Kombet e Bashkuara
h-votes = Votimet në Asamblenë e Përgjithshme
h-eu = Bashkimi Evropian
h-security = NATO, OSBE dhe organe të tjera
h-neighbours = Fqinjët
h-incidents = Incidentet, atribuimi dhe përgjigjja
h-institutions = Institucionet dhe ligji
h-programmes = Programet dhe ndihma
h-indices = Rezultatet në indekse
h-claims = Çfarë thuhet për të dhe a qëndron
h-unknown = Çfarë nuk dihet
h-sources = Burimet

column-instrument = instrumenti
column-signed = nënshkruar
column-consent = pëlqimi
column-in-force = në fuqi
column-neighbours = fqinjët palë
column-resolution = rezoluta
column-day = dita
column-question = pyetja
column-outcome = përfundimi
column-state = shteti
column-agreement = marrëveshja
column-partner = partneri
column-date = data
column-status = gjendja
column-incident = incidenti
column-happened = çfarë raportohet
column-blamed = i akuzuari dhe nga kush
column-who = kush
column-what = çfarë
column-name = emri
column-kind = lloji
column-code = shkurt
column-remark = shënim
column-programme = programi
column-period = periudha
column-donors = paguar nga
column-budget = buxheti, euro
column-index = indeksi
column-edition = botimi
column-score = pikët
column-rank = vendi
column-tier = shkalla
column-claim = pretendimi
column-verdict = verdikti
column-why = pse
column-thing = instrumenti ose organi

## Traktatet

treaty-party = { $state } { $gender ->
    [p] janë
   *[other] është
} palë në { ACC($instrument) } { $since }{ $steps ->
    [none] .
   *[other] {""} ({ $steps }).
}
treaty-others = { $gender ->
    [p] Janë
   *[other] Është
} palë edhe në { ACC($instruments) }.
treaty-signed = { $gender ->
    [p] Kanë
   *[other] Ka
} nënshkruar { ACC($instrument) } { $on }, por sipas burimeve të lexuara nuk { $gender ->
    [p] janë bërë palë.
   *[other] është bërë palë.
}
treaty-signed-undated = { $gender ->
    [p] Kanë
   *[other] Ka
} nënshkruar { ACC($instrument) }, por sipas burimeve të lexuara nuk { $gender ->
    [p] janë bërë palë.
   *[other] është bërë palë.
}
treaty-contracting = { $gender ->
    [p] Kanë
   *[other] Ka
} dhënë pëlqimin për { ACC($instrument) }, që në ditën e kësaj përmbledhjeje nuk ishte në fuqi për këtë shtet.
treaty-none = Grafi nuk ka asnjë traktat për krimin kibernetik ose mbrojtjen e të dhënave që detyron { ACC($state) }.
treaty-central = Sipas { GEN($instrument) }, autoriteti qendror për ndihmën juridike është { $bodies }.
treaty-contact = Pika e kontaktit, e gatshme në çdo orë për palët e tjera, është { $bodies }.
treaty-neighbours = Nga { $count } { $inside ->
    [yes] shtetet e tjera
   *[no] shtetet
} të Ballkanit Perëndimor, { $bound } janë palë në { ACC($instrument) }.
treaty-table = Traktatet dhe protokollet, me hapat e { GEN($state) } dhe shtetet palë të Ballkanit Perëndimor
treaty-highlight = { $state } { $gender ->
    [p] janë
   *[other] është
} palë në { $count ->
    [one] { $count } traktat ose protokoll
   *[other] { $count } traktate dhe protokolle
} për krimin kibernetik dhe mbrojtjen e të dhënave; në { ACC($instrument) } { $since }.

## Kombet e Bashkuara

un-member = { $state } { $gender ->
    [f] është anëtare e
    [p] janë anëtare të
   *[m] është anëtar i
} { GEN($body) } { $since }.
un-not-applicable = { $state } nuk { $gender ->
    [f] është anëtare
    [p] janë anëtare
   *[m] është anëtar
} e Kombeve të Bashkuara: grupet, proceset dhe votimet e tyre nuk zbatohen për këtë shtet.
un-not-recorded = Për atë ditë nuk është regjistruar anëtarësia e { GEN($state) } në Kombet e Bashkuara.
un-gge-none = Nuk { $gender ->
    [p] ishin
   *[other] ishte
} në asnjë nga { $count } grupet e ekspertëve qeveritarë për sigurinë e TIK-ut, që u mblodhën nga viti { $start } deri në vitin { $stop }{ $claimed ->
    [yes] , ndonëse një tekst i botuar thotë se iu bashkua.
   *[no] .
}
un-gge-member = { $gender ->
    [p] Ishin
   *[other] Ishte
} në { ACC($groups) }.
un-process = { $gender ->
    [p] Morën
   *[other] Mori
} pjesë në { ACC($processes) }.
un-spoke = Në Komitetin e Parë, në grupet e punës dhe në Këshillin e Sigurimit { $gender ->
    [p] folën
   *[other] foli
} në emër të vet { $count ->
    [one] në një rast të regjistruar
   *[other] në { $count } raste të regjistruara
}: { $events }.
un-council = { $gender ->
    [p] Mbajtën
   *[other] Mbajti
} një vend të zgjedhur në { ACC($body) } { $period } dhe { $gender ->
    [p] e kryesuan
   *[other] e kryesoi
} në { $months }.
un-council-seat = { $gender ->
    [p] Mbajtën
   *[other] Mbajti
} një vend të zgjedhur në { ACC($body) } { $period }.
un-organised = Gjatë mandatit në Këshill { $gender ->
    [p] organizuan
   *[other] organizoi
} { ACC($event) } { $on }.
un-statements = U { $gender ->
    [p] rreshtuan
   *[other] rreshtua
} me { $count ->
    [one] një deklaratë
   *[other] { $count } deklarata
} të Bashkimit Evropian në Kombet e Bashkuara ({ $start } – { $stop }).
un-statements-one = U { $gender ->
    [p] rreshtuan
   *[other] rreshtua
} me { $count ->
    [one] një deklaratë
   *[other] { $count } deklarata
} të Bashkimit Evropian në Kombet e Bashkuara.
un-supports = Përveç kësaj, { $gender ->
    [p] folën
   *[other] foli
} në favor të { GEN($things) }.
un-opposes = { $gender ->
    [p] Folën
   *[other] Foli
} kundër { GEN($things) }.
un-highlight = Nuk { $gender ->
    [p] ishin
   *[other] ishte
} në asnjë nga { $count } grupet e ekspertëve qeveritarë të OKB-së, dhe në { $same } nga { $shared } votime të regjistruara për TIK-un { $gender ->
    [p] zgjodhën
   *[other] zgjodhi
} si shumica e anëtarëve të BE-së.
un-highlight-member = { $gender ->
    [p] Ishin
   *[other] Ishte
} në { ACC($groups) }, dhe në { $same } nga { $shared } votime të regjistruara për TIK-un { $gender ->
    [p] zgjodhën
   *[other] zgjodhi
} si shumica e anëtarëve të BE-së.

## Votimet

votes-none = Në graf nuk ka asnjë votë të regjistruar të { GEN($state) } për një rezolutë mbi TIK-un.
votes-eu = Nga { $start } deri në { $stop } Asambleja e Përgjithshme mbajti { $count } votime të regjistruara për rezoluta mbi TIK-un që janë në graf; { $state } { $gender ->
    [p] zgjodhën
   *[other] zgjodhi
} si shumica e anëtarëve të BE-së { $all ->
    [yes] në të { $shared } votimet
   *[no] në { $same } nga { $shared } votimet
} ku { $gender ->
    [p] votuan.
   *[other] votoi.
}
votes-alike = Në çdo votim ku votuan të dy, { $gender ->
    [p] zgjodhën
   *[other] zgjodhi
} njësoj si { $names }.
votes-differ = Mes shteteve përreth, më shumë u { $gender ->
    [p] larguan
   *[other] largua
} nga { $name }: njësoj në { $same } nga { $shared }, që me kaq pak vota do të thotë një normë përputhjeje kudo mes { $low } dhe { $high }.
votes-far = Nga të gjitha shtetet, { $name } është mes më të largëtave, njësoj në { $same } nga { $shared }.
votes-splits = { $count } nga këto votime i ndanë shtetet e Ballkanit Perëndimor.
votes-absent = { $count ->
    [0] Nuk mungoi në asnjë prej tyre; votimet ku mungoi shteti tjetër nuk hyjnë në krahasim.
    [one] Mungoi në një prej tyre; votimet ku mungoi njëri nga shtetet nuk hyjnë në krahasim.
   *[other] Mungoi në { $count } prej tyre; votimet ku mungoi njëri nga shtetet nuk hyjnë në krahasim.
}
votes-figure = Përputhja për rezolutat mbi TIK-un: pjesa e votave që dy shtete i dhanë të dy dhe i dhanë njësoj, me numrin e tyre
votes-table = Votimet e regjistruara për rezolutat mbi TIK-un

## Bashkimi Evropian

eu-saa = Marrëveshja e Stabilizim-Asociimit me Bashkimin u nënshkrua { $signed } dhe hyri në fuqi { $inforce }.
eu-applied = { $state } { $gender ->
    [p] kërkuan
   *[other] kërkoi
} anëtarësimin në { ACC($body) } { $on }.
eu-candidate = { $gender ->
    [f] Është kandidate
    [p] Janë kandidate
   *[m] Është kandidat
} { $since }.
eu-potential = { $again ->
    [yes] Për Bashkimin
   *[no] { $state }
} { $gender ->
    [f] është kandidate e mundshme
    [p] janë kandidate të mundshme
   *[m] është kandidat i mundshëm
} për anëtarësim në { ACC($body) }.
eu-negotiations = Negociatat e anëtarësimit u hapën { $on }.
eu-clusters = Që atëherë { $count ->
    [one] u hap { $count } grupkapitull
   *[other] u hapën { $count } grupkapituj
}, i fundit { $on }.
eu-latest = Hapi i fundit i regjistruar: { $summary }
eu-member = { $state } { $gender ->
    [f] është anëtare e
    [p] janë anëtare të
   *[m] është anëtar i
} { GEN($body) } { $since }.
enisa-not = Nuk { $gender ->
    [p] janë
   *[other] është
} { $roles ->
    [both] { $gender ->
        [m] as anëtar as vëzhgues
       *[other] as anëtare as vëzhguese
    }
    [observer] { $gender ->
        [m] vëzhgues
       *[other] vëzhguese
    }
   *[member] { $gender ->
        [m] anëtar
       *[other] anëtare
    }
} në { ACC($body) }.
enisa-partner = Me { ACC($body) } { $gender ->
    [p] punojnë si partnere.
    [f] punon si partnere.
   *[m] punon si partner.
}
enisa-partner-short = Me agjencinë { $gender ->
    [p] punojnë si partnere.
    [f] punon si partnere.
   *[m] punon si partner.
}
eu-claimed = Se { $gender ->
    [p] marrin
   *[other] merr
} pjesë në { ACC($body) } është një pretendim që asnjë dokument nuk e vërteton.
eu-disputed = Nëse { $gender ->
    [p] marrin
   *[other] merr
} pjesë në { ACC($body) }, kontestohet.
eu-partners = { $gender ->
    [f] Është partnere
    [p] Janë partnere
   *[m] Është partner
} me { ACC($bodies) }.
eu-associated = { $gender ->
    [f] Është e asociuar
    [p] Janë të asociuara
   *[m] Është i asociuar
} në { ACC($programmes) }.
eu-associated-since = { $gender ->
    [f] Është e asociuar
    [p] Janë të asociuara
   *[m] Është i asociuar
} në { ACC($programme) } { $since }.
eu-partnership = { $instrument } u nënshkrua { $on }.
eu-highlight = { $gender ->
    [m] Kandidat
   *[other] Kandidate
} për Bashkimin Evropian { $since }, negocion { $opened }; { $enisa ->
    [no] nuk është { $gender ->
        [m] anëtar i
       *[other] anëtare e
    } agjencisë së sigurisë kibernetike ENISA.
   *[partner] me agjencinë e sigurisë kibernetike ENISA punon si { $gender ->
        [m] partner, jo si anëtar.
       *[other] partnere, jo si anëtare.
    }
}
eu-highlight-short = { $gender ->
    [f] Është kandidate
    [p] Janë kandidate
   *[m] Është kandidat
} për Bashkimin Evropian { $since }.

## Siguria

body-since = { ACC($body) } ({ $since })
body-undated = { ACC($body) }
security-member = { $state } { $gender ->
    [p] bëjnë
   *[other] bën
} pjesë në { $bodies }.
security-takes-part = { $gender ->
    [p] Marrin
   *[other] Merr
} pjesë në { $bodies }.
security-chair = { $gender ->
    [p] Kryesuan
   *[other] Kryesoi
} { ACC($body) } { $period }.
security-disputed = Nëse { $gender ->
    [f] është anëtare
    [p] janë anëtare
   *[m] është anëtar
} në { ACC($body) }, kontestohet: { $yes ->
    [one] një burim thotë po
   *[other] { $yes } burime thonë po
}, { $no ->
    [one] një thotë jo
   *[other] { $no } thonë jo
}.
security-invited = Ka një ftesë për t’iu bashkuar { GEN($body) }, e regjistruar { $since }.
security-invited-undated = Ka një ftesë të regjistruar për t’iu bashkuar { GEN($body) }.
security-partner = { $gender ->
    [f] Është partnere
    [p] Janë partnere
   *[m] Është partner
} me { ACC($bodies) }.
security-applicant = { $gender ->
    [p] Kanë
   *[other] Ka
} kërkuar anëtarësimin në { ACC($body) }.
security-hosted = Në këtë fushë { $gender ->
    [p] pritën
   *[other] priti
} { ACC($events) }.

## Fqinjët

neighbours-with = Nga { $count } { $inside ->
    [yes] shtetet e tjera
   *[no] shtetet
} të Ballkanit Perëndimor, { $state } { $gender ->
    [p] kanë
   *[other] ka
} një marrëveshje ose memorandum të vetin për çështje kibernetike ose digjitale me { ACC($names) }.
neighbours-without = Me { ACC($names) } nuk u gjet asnjë.
neighbours-without-all = { $state } nuk { $gender ->
    [p] kanë
   *[other] ka
} në graf asnjë marrëveshje ose memorandum të vetin për çështje kibernetike ose digjitale me { $count } { $inside ->
    [yes] shtetet e tjera
   *[no] shtetet
} të Ballkanit Perëndimor.
neighbours-pairs = Nga { $all } çiftet e rajonit, { $having } kanë një të tillë.
neighbours-beyond = Përtej rajonit { $gender ->
    [p] kanë
   *[other] ka
} instrumente të tilla me { ACC($names) }.
neighbours-twin = Sipas organeve ku bëjnë pjesë shtetet, binjaku më i afërt është { $name }: { $both } të përbashkëta, { $focus } ku bën pjesë vetëm { $state }, { $other } ku bën pjesë vetëm tjetri (indeksi Jaccard { $index }).
neighbours-eu = Nga ato ku bën pjesë më shumë se gjysma e anëtarëve të BE-së, { $state } nuk { $gender ->
    [p] janë
   *[other] është
} në { ACC($things) }.
neighbours-eu-nothing = Nuk mungon në asgjë ku bën pjesë më shumë se gjysma e anëtarëve të BE-së.
neighbours-highlight = { $gender ->
    [p] Kanë
   *[other] Ka
} një marrëveshje ose memorandum të vetin me { $having } nga { $count } { $inside ->
    [yes] shtetet e tjera
   *[no] shtetet
} të Ballkanit Perëndimor.
neighbours-caveat = Numërimi mbështetet në çfarë është regjistruar këtu; çfarë nuk e tha asnjë burim numërohet si mungesë.
neighbours-agreements = Marrëveshje dhe memorandume të { GEN($state) } dhe institucioneve të { $gender ->
    [m] tij
    [p] tyre
   *[f] saj
} për çështje kibernetike ose digjitale
neighbours-table = Çfarë ka një shtet i Ballkanit Perëndimor dhe i mungon një tjetri
neighbours-figure = Partnerët e regjistruar në çdo vit: shtete, organe, traktate, ngjarje dhe programe me të cilat një marrëdhënie vlente ose ndodhi atë vit
neighbours-figure-lead = Numri i partnerëve të regjistruar të { GEN($state) } u rrit nga { $before } në vitin { $start } në { $after } në vitin { $stop } (Figura { $number }); një pjesë e rritjes vjen nga fakti që vitet e fundit janë dokumentuar më mirë.
neighbours-figure-axis = partnerë të regjistruar

cell- = ·
cell-no = jo
cell-not-found = nuk u gjet
cell-not-applicable = s’zbatohet
cell-unresolved = e pazgjidhur
cell-disputed = e kontestuar
cell-claimed = e pretenduar
cell-party = palë
cell-legend = · asgjë e regjistruar; nuk u gjet: e kërkuar pa rezultat; s’zbatohet: nuk mund të zbatohet

## Incidentet

incidents-count = Grafi ka { $count ->
    [one] një incident që goditi { ACC($state) }, { $when }.
   *[other] { $count } incidente që goditën { ACC($state) } ose { $gender ->
        [m] organet e tij
        [p] organet e tyre
       *[f] organet e saj
    }, { $when }.
}
incidents-span = { $start } – { $stop }
incidents-on = { $on }
incidents-none = Grafi nuk ka asnjë incident që goditi { ACC($state) }.
incidents-main = Më shumë atribuime dhe përgjigje solli { $incident }, { $on }.
incidents-own = { $who } e mbajti përgjegjës { ACC($accused) } { $on }{ $days ->
    [0] .
   *[other] , { $days } ditë pas fillimit.
}
incidents-so-did = Po ashtu bënë { $others }.
incidents-group = { $who } { $on }
incidents-item = { $who } { $on }
incidents-item-undated = { $who }
incidents-likely = { $who } { $count ->
    [one] e quajti
   *[other] e quajtën
} { ACC($accused) } me gjasë përgjegjës.
incidents-more = edhe { $count } të tjerë
incidents-denied = { $who } e mohoi.
incidents-counterclaim = { $who } drejtoi gishtin nga { $accused }, gjë që është një pretendim i vetë asaj pale.
incidents-highlight = Nga { $count } incidente të regjistruara, më shumë përgjigje solli { $incident }: { $who } e mbajti përgjegjës { ACC($accused) } { $on }{ $severed ->
    [yes] {" "}dhe ndërpreu marrëdhëniet diplomatike.
   *[no] .
}
incidents-highlight-count = { $count ->
    [one] Një incident i regjistruar goditi { ACC($state) } ose { $gender ->
        [m] organet e tij
        [p] organet e tyre
       *[f] organet e saj
    }.
   *[other] { $count } incidente të regjistruara goditën { ACC($state) } ose { $gender ->
        [m] organet e tij
        [p] organet e tyre
       *[f] organet e saj
    }.
}
incidents-responses = Përgjigjet ndaj { GEN($incident) }, me radhë
incidents-table = Incidentet që goditën { ACC($state) } dhe { $gender ->
    [m] organet e tij
    [p] organet e tyre
   *[f] organet e saj
}
incidents-blame = { $accused } (nga { $who })
incidents-self = e mori përsipër { $who }
incidents-nobody = { $who } nuk përmendi emër
incidents-no-blame = nuk është regjistruar askush

## Institucionet

institutions-authority = Organi përgjegjës për sigurinë kibernetike është { $body }{ $since ->
    [none] {""}
   *[other] , { $since }
}.
institutions-followed = Ai zëvendësoi { ACC($body) }{ $on ->
    [none] .
   *[other] {" "}{ $on }.
}
institutions-followed-before = Ky i fundit kishte zëvendësuar { ACC($body) }{ $on ->
    [none] .
   *[other] {" "}{ $on }.
}
institutions-head = Në krye të tij është { $person }, { $since }.
institutions-head-until = { $person } e drejtoi { $period }; kush pasoi nuk është regjistruar.
institutions-law = { $law } transpozon rregulla të { GEN($rules) }.
institutions-strategy = Strategjia më e re e regjistruar është { $strategy }.
institutions-table = Ligjet, strategjitë dhe vendimet, më të rejat të parat
institutions-bodies = Organe me rol në sigurinë kibernetike dhe në diplomacinë kibernetike
institutions-repealed = shfuqizuar nga { $law }
institutions-takes-over = transpozon rregulla të { GEN($rules) }
institutions-none = Grafi nuk ka asnjë organ ose ligj të { GEN($state) } në këtë fushë.

## Programet

programmes-count = { $state } { $gender ->
    [p] janë të regjistruara
    [f] është e regjistruar
   *[m] është i regjistruar
} në { $count ->
    [one] një program
   *[other] { $count } programe
}, prej të cilave { $running } pa përfunduar para ditës së kësaj përmbledhjeje.
programmes-largest = Buxheti më i madh i deklaruar i një programi vetëm për { ACC($state) } është ai i { GEN($programme) }, me { $amount } euro.
programmes-help = Shtete dhe organe që sipas burimeve punojnë me të pa një instrument: { $names }.
programmes-table = Programet ku merr pjesë { $state }
programmes-none = Grafi nuk ka asnjë program me { ACC($state) }.

## Indekset

indices-lead = { $index }, botimi { $edition }: { $result }.
indices-score = { $score } pikë
indices-rank = vendi { $rank }
indices-tier = { $tier }
indices-caution = Pikët e botimeve të ndryshme nuk krahasohen kur metoda ka ndryshuar.
indices-table = Rezultatet e regjistruara, më të rejat të parat
indices-none = Grafi nuk ka asnjë rezultat indeksi të { GEN($state) }.

## Pretendimet

claims-count = Nga { $count ->
    [one] një pretendim i botuar për { ACC($state) } që u kontrollua
   *[other] { $count } pretendime të botuara për { ACC($state) } që u kontrolluan
}, dokumentet mbështesin { $supported } plotësisht dhe { $partly } pjesërisht, kundërshtojnë { $contradicted }, dhe për { $open } nuk vendosin dot.
claims-table = Pretendimet që dokumentet i kundërshtojnë ose i mbështesin pjesërisht
claims-none = Asnjë pretendim i botuar për { ACC($state) } nuk është kontrolluar.
claims-highlight = Nga { $count } pretendime të botuara që u kontrolluan, dokumentet kundërshtojnë { $contradicted }.

## Çfarë nuk dihet

unknown-count = { $count ->
    [one] Një pyetje për { ACC($state) } u shqyrtua pa u gjetur përgjigje
   *[other] { $count } pyetje për { ACC($state) } u shqyrtuan pa u gjetur përgjigje
}; përfundimi “nuk u gjet” nuk dëshmon se nuk ka asgjë.
unknown-none = Nuk ka asnjë pyetje të hapur të regjistruar për { ACC($state) }, gjë që nuk dëshmon se dihet gjithçka.
unknown-not-applicable = { $count ->
    [one] Një pyetje nuk zbatohet
   *[other] { $count } pyetje nuk zbatohen
} për të: { $texts }
unknown-single = { $count } nga { $all } pohimet për { ACC($state) } mbi të cilat ngrihet kjo përmbledhje mbështeten në një burim të vetëm jozyrtar.
unknown-start = Për { $count } prej tyre nuk dihet fillimi.
unknown-table = Pyetje pa përgjigje
unknown-highlight = { $count ->
    [one] Për një pyetje
   *[other] Për { $count } pyetje
} lidhur me të nuk u gjet përgjigje; shihni pjesën e fundit.
unknown-disputed = Burimet nuk pajtohen nëse { $what }.
unknown-latest = { $current ->
    [yes] Asgjë pas datës { $date } nuk u mor dot parasysh: ajo është dita e leximit më të ri.
   *[no] Asgjë pas datës { $date } nuk merret parasysh, as çfarë nuk ka datë; kërkimet e mëvonshme lihen jashtë.
}
