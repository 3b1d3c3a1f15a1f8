import DashboardModel

/// The names of columns by which CDE's files are known and read, folded as ``TableHeader`` folds them.
enum KnownColumns {
  /// Whether a folded name is one of them.
  static func contains(_ name: String) -> Bool { all.contains(name) || name.hasPrefix("assistancestatus20") }

  /// The columns of state-indicator files that rows are read by, as CDE writes them.
  static let ofIndicators: [String] = IndicatorColumns.Slot.allCases.map(\.name)

  /// Whether a folded name stands in any record layout of CDE's state-indicator files from 2017 to 2025, or is read otherwise.
  static func isCDEs(_ name: String) -> Bool { contains(name) || ofRecordLayouts.contains(name) }

  private static let all: Set<String> = {
    var names: Set<String> = [
      "cdcode", "coeflag", "box", "reportyear", "repyr", "year", "leaname", "lea", "cityname", "gsoffered",
      "localindicator", "performance", "countyperformance", "prioritynumber", "priorityid", "totalstudentgroups",
      "assistancestatus", "chartername", "targetedstudentgroups", "targetedstudentgroup", "school", "district",
      "county", "totalenrollment", "plpl1", "pl1", "dass", "charter", "enrollmentcount", "exit",
      "performancecategory", "subject", "chronic", "grad", "susp",
    ]
    for slot in IndicatorColumns.Slot.allCases { names.formUnion(slot.names.map(TableHeader.folded)) }
    for year in 17..<40 { names.insert("titlei\(year)\(year + 1)") }
    for group in StudentGroup.allCases + [.tom] {
      for code in group == .tom ? ["tom", "mr"] : [group.code.lowercased()] {
        for suffix in ["priorities", "current", "prior"] { names.insert(code + suffix) }
      }
    }
    return names
  }()

  /// Names, folded.
  ///
  /// Source: the headers of CDE's files and the record layouts beside them, 2017 to 2025.
  private static let ofRecordLayouts: Set<String> = Set(
    """
    accountabilitymet box caadenom caalevel1num caalevel1pct caalevel2num caalevel2pct caalevel3num caalevel3pct
    calmethod cds certifyflag change changelevel charterflag coeflag color countyname curr95 curradjustment
    curradvanced curraprep curraprepa curraprepag curraprepagpct curraprepapct curraprepb curraprepbpct curraprepc
    curraprepcollegecredit curraprepcollegecreditpct curraprepcpct curraprepcte curraprepctepct curraprepd
    curraprepdpct curraprepmilsci curraprepmilscipct curraprepnonregpre curraprepnonregprepct currapreppct
    curraprepstatefedjobsdass curraprepstatefedjobsdasspct curraprepsummative curraprepsummativepct
    currapreptransclasswk currapreptransclasswkpct currdeclined currdenom currdenomswd currdenomwithoutprloss
    currltels currmaintained currmaintainoth currmaintainpl3alternate currmaintainpl4 currnotprognotmainalternate
    currnprep currnpreppct currnsizegroup currnsizemet currnumer currnumprloss currprate currprateenrolled
    currpratetested currprep currprepa currprepagplus currprepagpluspct currprepapct currprepapexam
    currprepapexampct currprepb currprepbpct currprepc currprepcollegecredit currprepcollegecreditpct currprepcpct
    currprepcteplus currprepctepluspct currprepd currprepdpct currprepe currprepepct currprepibexam
    currprepibexampct currprepmilsci currprepmilscipct currprepnonregpre currprepnonregpredass
    currprepnonregpredasspct currprepnonregprepct currpreppct currprepregpre currprepregprepct currprepssb
    currprepssbpct currprepstatefedjobsdass currprepstatefedjobsdasspct currprepsummative currprepsummativepct
    currpreptransclasswk currpreptransclasswkpct currprogressed currprogressedalternate currrfeps currstatus
    currstatuswithoutprloss currtesters dassflag dataerrorflag districtname fiveyrnumer flag50pct flag95pct
    hscutpoints indicator notestflag nsizegroup nsizemet numprloss pairsharemethod pctcurrdeclined
    pctcurrmaintainoth pctcurrmaintainpl4 pctcurrprogressed pl1 pl1pct pl2 pl2pct pl3 pl3pct pl4 pl4pct pltotct
    prate prateenrolled pratetested prior95 prioradjustment prioradvanced prioraprep prioraprepag prioraprepagpct
    prioraprepcollegecredit prioraprepcollegecreditpct prioraprepcte prioraprepctepct prioraprepmilsci
    prioraprepmilscipct priorapreppct prioraprepstatefedjobsdass prioraprepstatefedjobsdasspc prioraprepsummative
    prioraprepsummativepct priorapreptransclasswk priorapreptransclasswkpct priorcertifyflag priordeclined
    priordenom priordenomswd priordenomwithoutprloss priorltels priormaintained priormaintainoth
    priormaintainpl3alternate priormaintainpl4 priornotprognotmainalternate priornprep priornpreppct
    priornsizegroup priornsizemet priornumer priornumprloss priorprate priorprateenrolled priorpratetested
    priorprep priorprepagplus priorprepagpluspct priorprepapexam priorprepapexampct priorprepcollegecredit
    priorprepcollegecreditpct priorprepcteplus priorprepctepluspct priorprepibexam priorprepibexampct
    priorprepmilsci priorprepmilscipct priorpreppct priorprepregpre priorprepregprepct priorprepssb priorprepssbpct
    priorprepstatefedjobsdass priorprepstatefedjobsdasspct priorprepsummative priorprepsummativepct
    priorpreptransclasswk priorpreptransclasswkpct priorprogressed priorprogressedalternate priorrfeps priorstatus
    priorstatuswithoutprloss priortesters prioryear1denom prioryear1numer prioryear1status prioryear2denom
    prioryear2numer prioryear2status prioryear3denom prioryear3numer prioryear3status reportingyear rtype safetynet
    schoolname smalldenom statuslevel studentgroup studentgrouppct type
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
