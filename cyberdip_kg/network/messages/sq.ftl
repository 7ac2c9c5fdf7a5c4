### Çfarë do të thonë matjet e një rrjeti, në shqip.

list = { $first } dhe { $last }
wording-eu-majority = Shumica e BE-së
wording-and-more = Edhe { $count } të tjera; --format json i ka të gjitha
wording-rows = { $shown } rreshtat e parë nga { $all }; -n 0 i tregon të gjithë.
wording-evidence = Mbi çfarë mbështetet
wording-steps = { $count ->
    [one] { $count } hap
   *[other] { $count } hapa
}

as-of-note = Gjendja më { $date }.
during-note = Periudha: { $from } – { $to }.
open-start = fillimi
open-end = fundi

## Kolonat

column-rank = vendi
column-thing = nyja
column-type = lloji
column-degree = shkalla
column-betweenness = ndërmjetësia
column-pagerank = PageRank
column-core = bërthama k
column-through = përmes
column-change = ndryshimi
column-state = shteti
column-agreement = përputhja
column-same = njësoj
column-shared = të përbashkëta
column-low = të paktën
column-high = të shumtën
column-distance = largësia
column-resolution = rezoluta
column-day = dita
column-yes = pro
column-no = kundër
column-abstain = abstenim
column-absent = mungesë
column-cluster = grupi
column-members = anëtarët
column-height = largësia brenda
column-both = të dy
column-focus-only = vetëm { $focus }
column-count = numri
column-other-only = vetëm tjetri
column-jaccard = Jaccard
column-share = pjesa
column-standing = gjendja
column-holders = kush e ka
column-one = njëri
column-other = tjetri
column-agreements = marrëveshjet
column-signed = vetëm nënshkruar
column-enquiries = kërkuar në
column-ties = lidhje
column-cut-off = të shkëputura
column-farther = më larg
column-assertions = pohime
column-before = hapa mesatarë tani
column-after = hapa mesatarë pa të
column-community = bashkësia
column-size = madhësia
column-leaders = më të lidhurat
column-stability = qëndrueshmëria
column-weight = të përbashkëta
column-chain = zinxhiri
column-step = hapi
column-sentence = fjalia
column-strength = fortësia

choice-yes = pro
choice-no = kundër
choice-abstain = abstenim
choice-absent = mungesë

stands- = e paregjistruar
stands-yes = po
stands-no = jo (përgënjeshtruar)
stands-not-found = e kërkuar, nuk u gjet
stands-not-applicable = e pazbatueshme
stands-unresolved = e pazgjidhur
stands-disputed = e kontestuar
stands-claimed = vetëm e pretenduar

## Qendërsia

central-title = Kush është në qendër të diplomacisë kibernetike të { GEN($focus) }
central-title-all = Kush është në qendër të rrjetit
central-scope = Rrjeti ka { $things } nyja dhe { $relations } pohime: çfarë arrihet nga { $focus } me { $steps }, prandaj vetë { $focus } qëndron lart nga mënyra si është ndërtuar rrjeti.
central-scope-all = Rrjeti ka { $things } nyja dhe { $relations } pohime.
central-degree = Shkalla është numri i nyjave të tjera me të cilat një nyjë ka marrëdhënie; e para është { $first }, me { $value }.
central-betweenness = Ndërmjetësia është pjesa e rrugëve më të shkurtra mes dy të tjerave që kalojnë përmes një nyje; e para është { $first }, në { $value } të tyre.
central-pagerank = PageRank është pjesa e kohës që një lexues, i cili ndjek marrëdhëniet rastësisht, kalon te një nyjë; e para është { $first }, me { $value }.
central-core = Bërthama k e një nyje është k-ja më e madhe për të cilën ajo bën pjesë në një pjesë të rrjetit ku çdo nyjë ka të paktën k partnerë; { $first } gjendet në pjesën më të brendshme, ku k është { $value }.
central-empty = Rrjeti nuk ka asgjë me këto zgjedhje: asnjë marrëdhënie e këtyre llojeve, në këtë kohë dhe me këtë vlerësim.
central-sampled = Ndërmjetësia është një vlerësim nga një mostër me { $sources } pika nisjeje.
over-title = Sa në qendër ishte secila, { $from }–{ $to }
over-meaning = Çdo kolonë është një vit: marrëdhëniet që vlenin ose ndodhën në një ditë të tij. Nga { $from } deri në { $to } më shumë u rrit { $first }, nga { $before } në { $after }.
over-meaning-still = Çdo kolonë është një vit: marrëdhëniet që vlenin ose ndodhën në një ditë të tij. Në këtë kohë nuk u rrit asgjë.
over-axis = { $measure ->
    [degree] partnerë
    [betweenness] ndërmjetësia
    [pagerank] PageRank
   *[core] bërthama k
}
ran = Matur me { $engine }.

## Votat

votes-title = Kush voton si { $focus } për rezolutat mbi TIK-un
votes-meaning = Përputhja është pjesa e votave që të dy i dhanë dhe i dhanë njësoj; në { $count ->
    [one] { $count } votim të regjistruar
   *[other] { $count } votime të regjistruara
} nga { $from } deri në { $to }, { $focus } zgjodhi si { $nearest } në { $same } nga { $shared }, dhe si { $farthest } në { $farsame } nga { $farshared }. Me kaq pak vota, norma e vërtetë mund të jetë kudo mes dy kufijve (intervali 95 % i Wilson-it). Largësia e merr “abstenimin” në mes të “pro” dhe “kundër”.
votes-absences = { $absences ->
    [skip] Votimet në të cilat njëri nga të dy mungoi nuk numërohen për atë çift.
    [abstain] Mungesa numërohet si abstenim.
   *[differ] Mungesa numërohet si një zgjedhje më vete, që nuk përputhet me asnjë votë.
}
votes-eu = Shumica e BE-së është zgjedhja e shumicës së shteteve që atë ditë ishin anëtare të Bashkimit Evropian; { $count ->
    [0] një shumicë kishte në çdo votim.
   *[other] nuk kishte shumicë për { $split }.
}
votes-extremes = Skajet janë { $one } dhe { $other }, që ndryshojnë më shumë mes shteteve që votuan të paktën në katër nga pesë rezoluta.
votes-extremes-tied = Po aq larg njëri-tjetrit: { $pairs }.
votes-none = Asnjë votim i regjistruar me këto zgjedhje.
votes-not-member = Për këtë shtet nuk ka vota: { $focus } nuk gjendet në asnjë votim të Asamblesë së Përgjithshme në graf.
matrix-title = Përputhja për rezolutat mbi TIK-un
matrix-meaning = Çdo kuti është pjesa e votave që dy shtete i dhanë të dy dhe i dhanë njësoj, me numrin e këtyre votave; rreshtat renditen që ata që votojnë njësoj të qëndrojnë pranë.
ballots-title = Si votoi secili për rezolutat mbi TIK-un
ballots-meaning = Çdo rresht është një votim i regjistruar i Asamblesë së Përgjithshme, çdo kolonë një shtet; kutia bosh do të thotë se shteti nuk ishte në listë.
splits-title = Rezolutat që e ndanë grupin
splits-meaning = { $count } nga { $all } votime të regjistruara e ndanë grupin: jo të gjithë ata që votuan zgjodhën njësoj.
clusters-title = Grupe që votojnë njësoj
clusters-meaning = Shtetet bashkohen hap pas hapi sipas largësisë mesatare mes votave të tyre, deri në { $height }; { $focus } gjendet në një grup me { $size } shtete.
votes-over-title = Përputhja me { ACC($focus) } me kalimin e kohës
votes-over-meaning = Çdo kolonë është fundi i një viti me votime: përputhja në të gjitha votimet deri atëherë në të cilat votuan të dy, { $focus } dhe tjetri.

## Dy lloje nyjash

two-mode-title = { $mode ->
    [instruments] Kush është palë në të njëjtat instrumente si { $focus }
    [organisations] Kush bën pjesë në të njëjtat organizata si { $focus }
    [programmes] Kush merr pjesë në të njëjtat programe si { $focus }
   *[events] Kush mori pjesë në të njëjtat ngjarje si { $focus }
}
two-mode-meaning = Dy profile krahasohen me indeksin Jaccard: çfarë kanë të dy, pjesëtuar me çfarë ka të paktën njëri. Binjaku më i afërt i { GEN($focus) } është { $nearest }: { $both } të përbashkëta, { $focusonly } që i ka vetëm i pari, { $otheronly } që i ka vetëm tjetri (indeksi { $index }).
two-mode-caveat = Profilet mbështeten në çfarë mban grafi: një marrëdhënie që nuk është regjistruar numërohet si mungesë, dhe shtetet larg rajonit janë regjistruar më pak. Çfarë ka vetëm një shtet lihet jashtë.
two-mode-none = Me këto zgjedhje nuk ka asgjë të këtij lloji për { ACC($focus) }.
shared-title = { $mode ->
    [instruments] Instrumente që shtetet i kanë të përbashkëta
    [organisations] Organizata që shtetet i kanë të përbashkëta
    [programmes] Programe që shtetet i kanë të përbashkëta
   *[events] Ngjarje që shtetet i kanë të përbashkëta
}
shared-meaning = Projeksioni mbi shtetet: sa gjëra ka të përbashkëta çdo çift. Nga { $states } shtete dhe { $objects } objekte, çifti me më shumë të përbashkëta është { $one } dhe { $other }, me { $count }.
objects-title = Objekte me shtete të përbashkëta
objects-meaning = Projeksioni mbi objektet: sa shtete ka të përbashkëta çdo çift objektesh. Çifti me më shumë të përbashkëta është { $one } dhe { $other }, me { $count }.
separates-title = Çfarë e ndan { ACC($focus) } nga anëtarët e Bashkimit Evropian
separates-meaning = { $lacking ->
    [0] Nuk mungon asgjë nga çfarë kanë më shumë se gjysma e { $size } anëtarëve.
    [one] Mungon një gjë që e kanë më shumë se gjysma e { $size } anëtarëve: { $things }.
   *[other] Mungojnë { $lacking } gjëra që i kanë më shumë se gjysma e { $size } anëtarëve: { $things }.
} Rreshtat me gjendjen “po” tregojnë çfarë ka { $focus } dhe e kanë të shumtën gjysma e anëtarëve.

## Boshllëqet

pairs-title = Fqinjët me dhe pa marrëveshje
pairs-meaning = Nga { $all } çifte fqinjësh, { $with } kanë në graf një marrëveshje ose memorandum të tyre, të lidhur nga shtetet ose nga institucionet; për { $without } nuk u gjet asnjë.
pairs-focus = { $focus } ka një të tillë me { ACC($names) }.
pairs-focus-none = { $focus } nuk ka asnjë të tillë me ta.
bridges-title = Organet që ndërlidhin
bridges-meaning = Një organ ndërlidh kur rrugët më të shkurtra mes të tjerëve kalojnë përmes tij. I pari është { $first }, në { $value } të këtyre rrugëve; pa të { $lost ->
    [0] të gjitha do ta arrinin ende njëra-tjetrën.
    [one] { $lost } nyjë nuk do t’i arrinte më të tjerat.
   *[other] { $lost } nyja nuk do t’i arrinin më të tjerat.
}
missing-title = Çfarë do të ndryshonte për { ACC($focus) } pa një lidhje
missing-meaning = Çdo rresht heq një lidhje të { GEN($focus) } dhe sheh çfarë nuk do të arrihej më dhe ku rruga do të zgjatej. Lidhja më e shtrenjtë është ajo me { ACC($first) }: { $cut ->
    [0] asgjë nuk do të shkëputej
    [one] { $cut } nyjë do të shkëputej
   *[other] { $cut } nyja do të shkëputeshin
}, { $farther ->
    [0] asgjë nuk do të ishte më larg.
    [one] { $farther } nyjë do të ishte më larg.
   *[other] { $farther } nyja do të ishin më larg.
}
missing-none = Në këtë rrjet nuk ka asnjë lidhje për { ACC($focus) }.
gaps-empty = Rrjeti nuk ka asnjë lidhje me këto zgjedhje.

## Bashkësitë

communities-title = Bashkësitë
communities-meaning = Një bashkësi ka më shumë lidhje brenda sesa do të jepte rasti. Në pjesën e lidhur të rrjetit u gjetën { $count } bashkësi (modulariteti { $modularity }). Në { $runs } nisje të rastësishme dy ndarje përputhen në masën { $seeds }, dhe, me një të dhjetën e lidhjeve të hequra, në masën { $resampling } (indeksi i rregulluar i Rand-it: 1 njësoj, 0 sa rasti): { $verdict }.
communities-verdict = { $level ->
    [firm] grupet janë të qëndrueshme
    [fair] bërthamat janë të qëndrueshme, kufijtë jo
   *[loose] grupet janë të lëkundura dhe nuk duhet nxjerrë asgjë e veçantë prej tyre
}
communities-alone = { $count ->
    [one] { $count } nyjë nuk ka asnjë lidhje dhe lihet jashtë.
   *[other] { $count } nyja nuk kanë asnjë lidhje dhe lihen jashtë.
}

## Rruga

path-title = Nga { $one } te { $other }
path-meaning = { $count ->
    [one] { $count } zinxhir me { $steps }
   *[other] { $count } zinxhirë, më i shkurtri me { $steps }
}. Zinxhirët më të shkurtër vijnë të parët; mes të barabartëve ata me dëshmi më të mira, pastaj ata përmes nyjave me më pak lidhje. Një zinxhir është aq i fortë sa hapi i tij më i dobët (1: konfirmuar nga një burim zyrtar).
path-none = Me këto zgjedhje asnjë zinxhir pohimesh me burim nuk të çon nga { $one } te { $other }.
path-same = Të dy emrat tregojnë të njëjtën nyjë: { $one }.
path-chain = { $number }. { $chain } ({ $steps }, fortësia { $strength })
path-more = { $count ->
    [one] edhe { $count } pohim tjetër thotë se kanë marrëdhënie
   *[other] edhe { $count } pohime të tjera thonë se kanë marrëdhënie
}
