import Criteria
import DashboardModel

extension Dashboards {
  /// What follows from each status, the same in every year.
  static let essaDuties: [ESSADuty] = [
    ESSADuty(
      .writers, [.csiGrad, .csiLowPerform],
      "The LEA, in partnership with the school and its educational partners: principals, teachers, parents",
      law: "ESSA 1111(d)(1)(B)",
      support: Support(
        .quoted, Citation(Bibliography.appendixB2024, "CSI"), further: [Citation(Bibliography.csiPage2025, "planning")])
    ),
    ESSADuty(
      .writers, [.atsi, .tsi], "The school with its educational partners, once the LEA has notified it",
      law: "ESSA 1111(d)(2)(A)-(B)", support: Support(.quoted, Citation(Bibliography.appendixB2024, "TSI and ATSI"))),
    ESSADuty(
      .document, [.csiGrad, .csiLowPerform, .atsi, .tsi],
      "School Plan for Student Achievement; districts with a single school and charter schools may use the LCAP",
      law: "EC 64001",
      support: Support(
        .quoted, Citation(Bibliography.appendixB2024, "instructions"),
        further: [Citation(Bibliography.csiPage2025, "planning")])),
    ESSADuty(
      .content, [.csiGrad, .csiLowPerform],
      "Informed by all state indicators and the long-term goals; evidence-based interventions; based on a school-level "
        + "needs assessment; resource inequities, for which the LEA's and the school's budgets may be reviewed, are "
        + "identified and addressed; goals and metrics tied to what caused the identification",
      law: "ESSA 1111(d)(1)(B)", support: Support(.quoted, Citation(Bibliography.appendixB2024, "CSI"))),
    ESSADuty(
      .content, [.atsi],
      "Informed by all indicators; evidence-based interventions; resource inequities are identified and addressed; it "
        + "serves at least the groups that brought the status",
      law: "ESSA 1111(d)(2)(B)-(C)", support: Support(.quoted, Citation(Bibliography.appendixB2024, "ATSI"))),
    ESSADuty(
      .content, [.tsi], "Informed by all indicators; evidence-based interventions",
      law: "ESSA 1111(d)(2)(B)",
      support: Support(
        .quoted, Citation(Bibliography.appendixB2024, "TSI"),
        further: [Citation(Bibliography.lausdHandbook2025, "TSI")],
        note: "Los Angeles USD asks TSI schools to identify resource inequities too.")),
    ESSADuty(
      .approval, [.csiGrad, .csiLowPerform], "The school, the LEA and the State", law: "ESSA 1111(d)(1)(B)",
      support: Support(.quoted, Citation(Bibliography.appendixB2024, "CSI"))),
    ESSADuty(
      .approval, [.atsi, .tsi], "The school and the LEA", law: "ESSA 1111(d)(2)(B)",
      support: Support(.quoted, Citation(Bibliography.appendixB2024, "TSI and ATSI"))),
    ESSADuty(
      .monitoring, [.csiGrad, .csiLowPerform], "The State", law: "ESSA 1111(d)(1)(B)",
      support: Support(
        .quoted, Citation(Bibliography.appendixB2024, "CSI"),
        further: [Citation(Bibliography.lausdHandbook2025, "school, district and State")])),
    ESSADuty(
      .monitoring, [.atsi, .tsi],
      "The LEA, which takes additional action where the plan is not carried out within a time that it sets",
      law: "ESSA 1111(d)(2)(B)",
      support: Support(
        .quoted, Citation(Bibliography.appendixB2024, "TSI and ATSI"),
        further: [Citation(Bibliography.riversideCOE, "additional action")])),
    ESSADuty(
      .lcap, [.csiGrad, .csiLowPerform],
      "The LEA answers the three CSI prompts in the LCAP's plan summary; the county office approves them, CDE those of "
        + "county-run schools",
      support: Support(.quoted, Citation(Bibliography.csiPrompts2023, "CSI prompts"))),
    ESSADuty(
      .funding, [.csiGrad, .csiLowPerform],
      "The LEA may apply for a subgrant; it is not for permanent staff and not for TSI or ATSI schools",
      law: "ESSA 1003", support: Support(.quoted, Citation(Bibliography.appendixB2024, "CSI"))),
    ESSADuty(
      .funding, [.atsi], "None", law: "ESSA 1003",
      support: Support(.quoted, Citation(Bibliography.appendixB2024, "CSI funds"))),
    ESSADuty(
      .funding, [.tsi], "None", law: "ESSA 1003",
      support: Support(
        .inferred, Citation(Bibliography.appendixB2024, "CSI funds"), note: "The source speaks of ATSI.")),
    ESSADuty(
      .smallSchools, [.csiGrad],
      "For an alternative (DASS) school with fewer than 100 students the LEA declares whether it intends to implement CSI",
      support: Support(.quoted, Citation(Bibliography.dassCSI, "intent to implement"))),
  ]
}
