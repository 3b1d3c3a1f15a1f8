import Criteria
import DashboardModel

/// What follows from assistance under the LCFF.
extension Dashboards {
  /// Who helps, for how long, at which level, and what assistance is and is not.
  ///
  /// - Parameters:
  ///   - year: The Dashboard year, because the law changed who helps charter schools, how long, and who decides on Level 3.
  ///   - years: How many years an identification lasts.
  ///   - rules: The rules of several years that the edition has.
  /// - Returns: The consequences, in the order of reading.
  static func leaConsequences(in year: DashboardYear, lasting years: Int = 1, severalYears rules: [Rule.ID] = [])
    -> [Consequence]
  {
    let ofRules = [geographicLeadHelps, lcapGoalFollows, charterLevel3Follows] + level3(in: year)
    return whoHelps(in: year) + duration(of: years, in: year) + whatAssistanceIs
      + ofRules.filter { if case .rule(let id) = $0.cause { rules.contains(id) } else { false } }
  }

  private static func whoHelps(in year: DashboardYear) -> [Consequence] {
    let chartersByAuthorizer = year.number < 2020
    return [
      Consequence(
        "Who helps", .identified, [.district],
        "The county superintendent of schools; the district may choose another provider",
        law: year.number < 2018 ? "EC 52071(b), as it was before 2018" : "EC 52071(c)",
        support: Support(.quoted, Citation(.ec52071, "52071(c)"))),
      Consequence(
        "Who helps", .identified, [.countyOffice], "The State Superintendent of Public Instruction, that is CDE",
        law: "EC 52071.5(b)", support: Support(.quoted, Citation(.ec52071, "52071.5(b)"))),
      Consequence(
        "Who helps", .identified, [.charter],
        chartersByAuthorizer
          ? "The chartering authority"
          : "The county superintendent of schools of the county where the charter school is",
        law: chartersByAuthorizer ? "EC 47607.3, as it was before the school year 2020-21" : "EC 47607.3(a)",
        support: Support(
          .quoted, Citation(.ec47607, chartersByAuthorizer ? "before 2020-21" : "(a), from 2020-21 on"),
          further: chartersByAuthorizer ? [Citation(.memo2018, "charter schools")] : [])),
    ]
  }

  /// Districts and county offices only: no source gives charter schools a second year.
  private static func duration(of years: Int, in year: DashboardYear) -> [Consequence] {
    if years < 2 { return [] }
    let count = Listing.count(years, "year")
    let isLaw = year.number < 2026
    return [
      Consequence(
        "How long", .identified, [.district, .countyOffice],
        isLaw
          ? "At least \(count) following the identification"
          : "\(Listing.sentence(count)) following the identification, as announced",
        law: isLaw ? "EC 52071(c)(1) and 52071.5(b)" : "",
        support: isLaw
          ? twoYears
          : Support(
            .secondary, Citation(.preview2026, "scenario B"), note: "Announced for 2026; no primary source was found."))
    ]
  }

  /// From the Board's memorandum, which is written for districts and county offices; charter schools are helped alike.
  private static let whatAssistanceIs: [Consequence] = {
    func line(_ subject: String, _ kinds: [EntityKind], _ words: String) -> Consequence {
      Consequence(
        subject, .identified, kinds, words,
        support: Support(
          .quoted, Citation(.memo2018, "what differentiated assistance is and is not"),
          note: kinds.contains(.charter) ? "The memorandum speaks of districts and county offices." : ""))
    }
    let what = "What differentiated assistance is"
    let not = "What it is not"
    return [
      line(
        what, everyLEA, "Level 2 of three; Level 1, general assistance, is there for everybody"),
      line(
        what, everyLEA,
        "A facilitated review of the LEA's data and of the causes behind them"),
      line(
        what, everyLEA, "Its conclusions go into the LCAP, with the educational partners"),
      line(what, [.district, .countyOffice], "The LEA keeps control of what it does"),
      line(what, [.district], "The district may choose another provider"),
      line(not, everyLEA, "Not a new plan"),
      line(not, everyLEA, "Not extra money"),
      line(not, everyLEA, "Not a label, and not a rating of any school"),
    ]
  }()

  private static let geographicLeadHelps: Consequence = Consequence(
    "Who helps", .rule(.ec52071f), [.district], "Also the geographic lead agency, besides the county superintendent",
    law: "EC 52071(f)", support: Support(.quoted, Citation(.ec52071, "52071(f)")))

  private static let lcapGoalFollows: Consequence = Consequence(
    "LCAP", .rule(.ec52064e5), [.district, .countyOffice],
    "The LCAP needs a goal for each student group that met the criteria in these years", law: "EC 52064(e)(5)",
    support: Support(
      .derived, Citation(.goalList2023, "whole list"), further: [Citation(.ec52064, "(e)(5)")],
      note: "Read off CDE's list and its title; the wording of the law was not read."))

  private static func level3(in year: DashboardYear) -> [Consequence] {
    let parts: [(EntityKind, String, String)] = [
      (.district, "EC 52072", "EC 52072.1"), (.countyOffice, "EC 52072.5", "EC 52072.6"),
    ]
    return parts.map { kind, section, intervention in
      year.number < 2023
        ? Consequence(
          "Level 3", .rule(.ec52072), [kind],
          "The State Superintendent may step in with the approval of the State Board, where the California Collaborative "
            + "for Educational Excellence (CCEE) has helped and finds that its advice is not carried out or that the need "
            + "is acute or lasting", law: section,
          support: Support(.quoted, Citation(.ec52072, "subdivision (b), before July 2023")))
        : Consequence(
          "Level 3", .rule(.ec52072), [kind],
          "The California Collaborative for Educational Excellence (CCEE) determines, in consultation with the LEA and its "
            + "provider of assistance, whether its own help is needed, and organizes it; on a finding of CCEE the State "
            + "Superintendent may step in with the approval of the State Board", law: "\(section) and \(intervention)",
          support: Support(.quoted, Citation(.ec52072, "since July 2023")))
    }
  }

  private static let charterLevel3Follows: Consequence = Consequence(
    "Level 3", .rule(.ec47607), [.charter],
    "The county superintendent may ask the State Superintendent to assign the California Collaborative for Educational "
      + "Excellence (CCEE)", law: "EC 52074",
    support: Support(
      .secondary, Citation(.csbaPolicy2022, "request of the county superintendent"),
      further: [Citation(.ec52074, "charter schools"), Citation(.cceeCharters, "pathways")],
      note: "It does not come by itself: CCEE's page says that somebody has to ask."))
}

/// What follows from a status under ESSA: the plan, who approves and monitors it, and money.
extension Dashboards {
  /// The duties of schools and their LEAs, the same in every year.
  static let schoolConsequences: [Consequence] = [
    duty(
      "Who writes the plan", csi,
      "The LEA, in partnership with the school and its educational partners: principals, teachers, parents",
      law: "ESSA 1111(d)(1)(B)",
      Support(.quoted, Citation(.appendixB2024, "CSI"), further: [Citation(.csiPage2025, "planning")])),
    duty(
      "Who writes the plan", targeted, "The school with its educational partners, once the LEA has notified it",
      law: "ESSA 1111(d)(2)(A)-(B)", Support(.quoted, Citation(.appendixB2024, "TSI and ATSI"))),
    duty(
      "Plan document", everyStatus, kinds: [.school],
      "School Plan for Student Achievement; a district with a single school may use the LCAP",
      law: "EC 64001", planDocument),
    duty(
      "Plan document", everyStatus, kinds: [.charter],
      "School Plan for Student Achievement; a charter school may use its LCAP",
      law: "EC 64001", planDocument),
    duty(
      "What the plan contains", csi, "Informed by all state indicators and the long-term goals",
      law: "ESSA 1111(d)(1)(B)", csiPlan),
    duty("What the plan contains", targeted, "Informed by all indicators", law: "ESSA 1111(d)(2)(B)", targetedPlan),
    duty("What the plan contains", csi, "Based on a school-level needs assessment", law: "ESSA 1111(d)(1)(B)", csiPlan),
    duty(
      "What the plan contains", targeted, "Based on a school-level needs assessment",
      handbook(
        "needs assessment",
        "Federal law asks it of CSI schools; a district's handbook asks it of ATSI and TSI schools too.")),
    duty("What the plan contains", csi, "Evidence-based interventions", law: "ESSA 1111(d)(1)(B)", csiPlan),
    duty("What the plan contains", targeted, "Evidence-based interventions", law: "ESSA 1111(d)(2)(B)", targetedPlan),
    duty(
      "What the plan contains", csi,
      "Resource inequities, for which the LEA's and the school's budgets may be reviewed, are identified and addressed",
      law: "ESSA 1111(d)(1)(B)", csiPlan),
    duty(
      "What the plan contains", [.atsi], "Resource inequities are identified and addressed", law: "ESSA 1111(d)(2)(C)",
      Support(.quoted, Citation(.appendixB2024, "ATSI"))),
    duty(
      "What the plan contains", [.tsi], "Resource inequities are identified and addressed",
      handbook("resource inequities", "Asked by a district's handbook, not by federal law.")),
    duty("What the plan contains", csi, "Goals and metrics tied to what caused the identification", csiPlan),
    duty(
      "What the plan contains", [.atsi], "It serves at least the student groups that brought the status",
      law: "ESSA 1111(d)(2)(C)",
      Support(.quoted, Citation(.appendixB2024, "ATSI"))),
    duty(
      "What the plan contains", everyStatus, "The plan is carried out, and evaluated in time",
      handbook("carrying out and evaluating the plan", "Read in one district's handbook.")),
    duty("Approved by", csi, "The school, the LEA and the State", law: "ESSA 1111(d)(1)(B)", csiPlan),
    duty("Approved by", targeted, "The school and the LEA", law: "ESSA 1111(d)(2)(B)", targetedPlan),
    duty(
      "Monitored by", csi, "The school, the LEA and the State", law: "ESSA 1111(d)(1)(B)",
      Support(
        .quoted, Citation(.appendixB2024, "CSI: the State"),
        further: [Citation(.lausdHandbook2025, "school, district and State")],
        note: "CDE's template names the State; the school and the LEA are named by a district's handbook.")),
    duty(
      "Monitored by", targeted,
      "The LEA, which takes additional action where the plan is not carried out within a time that it sets",
      law: "ESSA 1111(d)(2)(B)",
      Support(
        .quoted, Citation(.appendixB2024, "TSI and ATSI"), further: [Citation(.riversideCOE, "additional action")])),
    duty(
      "LCAP", csi,
      "The LEA answers the three CSI prompts in the LCAP's plan summary; the county office approves them, CDE those of county-run schools",
      Support(.quoted, Citation(.csiPrompts2023, "CSI prompts"))),
    duty(
      "Money", csi, "The LEA may apply for a subgrant; it is not for permanent staff and not for TSI or ATSI schools",
      law: "ESSA 1003", Support(.quoted, Citation(.appendixB2024, "CSI"))),
    duty("Money", [.atsi], "None", law: "ESSA 1003", Support(.quoted, Citation(.appendixB2024, "CSI funds"))),
    duty(
      "Money", [.tsi], "None", law: "ESSA 1003",
      Support(.inferred, Citation(.appendixB2024, "CSI funds"), note: "The source speaks of ATSI.")),
    Consequence(
      "Small alternative schools", .statuses([.essa(.csiGrad)]), everySchool,
      "The LEA declares whether it intends to implement CSI", smallAlternativeSchools: 100,
      support: Support(.quoted, Citation(.dassCSI, "intent to implement"))),
  ]

  private static let csi: [SchoolStatus] = [.csiGrad, .csiLowPerform]
  private static let targeted: [SchoolStatus] = [.atsi, .tsi]
  private static let everyStatus: [SchoolStatus] = csi + targeted

  private static let csiPlan: Support = Support(.quoted, Citation(.appendixB2024, "CSI"))
  private static let targetedPlan: Support = Support(.quoted, Citation(.appendixB2024, "TSI and ATSI"))
  private static let planDocument: Support = Support(
    .quoted, Citation(.appendixB2024, "instructions"), further: [Citation(.csiPage2025, "planning")])

  private static func handbook(_ locator: String, _ note: String) -> Support {
    Support(.secondary, Citation(.lausdHandbook2025, locator), note: note)
  }

  private static func duty(
    _ subject: String, _ statuses: [SchoolStatus], kinds: [EntityKind] = everySchool, _ words: String, law: String = "",
    _ support: Support
  ) -> Consequence {
    Consequence(subject, .statuses(statuses.map { .essa($0) }), kinds, words, law: law, support: support)
  }
}
