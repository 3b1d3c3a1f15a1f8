public import Criteria

/// Every work that the editions cite; a test holds the citations against this list.
public enum Bibliography {
  /// All works, in order of their short names.
  public static let sources: [Source] = [
    .cceeCharters, .alignRelease, .calpadsPage, .calpadsLetter2024, .criteria2018, .criteria2019, .criteria2022,
    .criteria2023, .criteria2024, .criteria2025, .csiPage2020, .csiPage2025, .csiGradFAQ, .csiLetter2024,
    .csiLetter2025, .dassPage, .dassCSI, .goalList2023, .elpiFile2024, .essaList2018, .essaList2019, .essaList2022,
    .essaList2023, .essaList2024, .essaStatusFiles, .groupReport2022, .lcffList2017, .lcffList2018, .lcffList2019,
    .lcffList2022, .lcffList2023, .lcffList2024, .localFAQ, .indicatorFAQ, .lowPerforming2023,
    .lowPerformingSchools2023, .science2024, .science2025, .systemOfSupport2022, .systemOfSupport2023,
    .systemOfSupport2024, .tsiPage2019, .tsiPage2024, .essaReport2025, .lcffFlags2025, .colors2025, .csbaPolicy2022,
    .sbeRecap2026, .ec47607, .ec52064, .ec52071, .ec52072, .ec52074, .edtec2020, .lausd2020, .lausdHandbook2025,
    .riversideCOE, .memo2018, .sbeMemos2023, .scoe2023, .csiPrompts2023, .charters2019, .csiDeck2023, .preview2026,
    .appendixB2024,
  ]
}

/// The works by name, so that an edition cites `Citation(.criteria2024, "table of criteria")`.
extension Source {
  static let cceeCharters: Source = Source(
    id: "ccee-charter-dta", title: "Charter Direct Technical Assistance",
    publisher: "CCEE", address: "https://ccee-ca.org/charter-direct-technical-assistance/")
  static let alignRelease: Source = cde(
    "cde-align-release", "Alignment of the release of the Dashboard and of test results",
    "https://www.cde.ca.gov/ta/ac/cm/alignrelease.asp")
  static let calpadsPage: Source = cde(
    "cde-calpads-da", "CALPADS and differentiated assistance", "https://www.cde.ca.gov/ds/sp/cl/calpadsda.asp")
  static let calpadsLetter2024: Source = cde(
    "cde-calpads-letter-2024", "CALPADS and differentiated assistance, letter of December 11, 2024",
    "https://www.cde.ca.gov/DS/sp/cl/calpadsda20241211.asp")
  static let criteria2018: Source = cde(
    "cde-criteria-2018", "LEA criteria, 2018 Dashboard", "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit2018.asp")
  static let criteria2019: Source = cde(
    "cde-criteria-2019", "LEA criteria, 2019 Dashboard",
    "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (reviewed November 4, 2019)")
  static let criteria2022: Source = cde(
    "cde-criteria-2022", "LEA criteria, 2022 Dashboard",
    "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (reviewed December 13, 2022)")
  static let criteria2023: Source = cde(
    "cde-criteria-2023", "LEA criteria, 2023 Dashboard",
    "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (2023 version)")
  static let criteria2024: Source = cde(
    "cde-criteria-2024", "LEA criteria, 2024 Dashboard",
    "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (2024 version)")
  static let criteria2025: Source = cde(
    "cde-criteria-2025", "LEA criteria, 2025 Dashboard",
    "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (2025 version)")
  static let csiPage2020: Source = cde(
    "cde-csi-2020", "Comprehensive Support and Improvement",
    "https://www.cde.ca.gov/sp/sw/t1/csi.asp (2019 and 2020 versions)")
  static let csiPage2025: Source = cde(
    "cde-csi-2025", "Comprehensive Support and Improvement", "https://www.cde.ca.gov/sp/sw/t1/csi.asp (2025-26 version)"
  )
  static let csiGradFAQ: Source = cde(
    "cde-csi-grad-faq", "CSI - Low Graduation Rate: Frequently Asked Questions",
    "https://www.cde.ca.gov/ta/ac/cm/csilowgradrate.asp (2021-22 and December 2024 versions)")
  static let csiLetter2024: Source = cde(
    "cde-csi-letter-2024", "2024-25 ESSA assistance status, letter of December 13, 2024",
    "https://www.cde.ca.gov/sp/sw/t1/essacsiltr24.asp")
  static let csiLetter2025: Source = cde(
    "cde-csi-letter-2025", "2025-26 ESSA assistance status, letter of December 17, 2025",
    "https://www.cde.ca.gov/sp/sw/t1/essacsiltr25.asp")
  static let dassPage: Source = cde(
    "cde-dass", "Dashboard Alternative School Status", "https://www.cde.ca.gov/ta/ac/dass.asp")
  static let dassCSI: Source = cde(
    "cde-dass-csi", "DASS schools: Intent to Implement CSI",
    "https://www.cde.ca.gov/sp/sw/t1/dasscopcsiinstructions.asp")
  static let goalList2023: Source = cde(
    "cde-ec-52064-list-2023", "LEAs under EC 52064(e)(5), January 2023", "file leas2023perec52064.xlsx")
  static let elpiFile2024: Source = cde(
    "cde-elpi-2024", "2024 English Learner Progress Indicator, statewide file",
    "https://www3.cde.ca.gov/researchfiles/cadashboard/elpidownload2024.txt")
  static let essaList2018: Source = cde(
    "cde-essa-list-2018", "2018-19 ESSA assistance status by student group",
    "https://www.cde.ca.gov/sp/sw/t1/documents/scheligibilitystate.xlsx")
  static let essaList2019: Source = cde(
    "cde-essa-list-2019", "2019-20 Every Student Succeeds Act Assistance Status",
    "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance19.xlsx")
  static let essaList2022: Source = cde(
    "cde-essa-list-2022", "2022-23 Every Student Succeeds Act Assistance Status",
    "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance22.xlsx")
  static let essaList2023: Source = cde(
    "cde-essa-list-2023", "2023-24 Every Student Succeeds Act Assistance Status",
    "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance23.xlsx")
  static let essaList2024: Source = cde(
    "cde-essa-list-2024", "2024-25 Every Student Succeeds Act Assistance Status",
    "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance24.xlsx")
  static let essaStatusFiles: Source = cde(
    "cde-essa-status-files", "ESSA Assistance Status Data Files",
    "https://www.cde.ca.gov/sp/sw/t1/essaassistdatafiles.asp")
  static let groupReport2022: Source = cde(
    "cde-group-report-2022", "2022 Dashboard student group report", "https://www6.cde.ca.gov/californiamodel")
  static let lcffList2017: Source = cde(
    "cde-lcff-list-2017", "LCFF Assistance Status Fall 2017",
    "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus2017.xlsx")
  static let lcffList2018: Source = cde(
    "cde-lcff-list-2018", "LCFF Assistance Status 2018",
    "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus18.xlsx")
  static let lcffList2019: Source = cde(
    "cde-lcff-list-2019", "2019 LCFF LEA Eligibility File, revised March 2020",
    "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus19-rev.xlsx")
  static let lcffList2022: Source = cde(
    "cde-lcff-list-2022", "2022 LCFF LEA Eligibility File",
    "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus22.xlsx")
  static let lcffList2023: Source = cde(
    "cde-lcff-list-2023", "2023 LCFF District/COE Eligibility File",
    "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus23.xlsx")
  static let lcffList2024: Source = cde(
    "cde-lcff-list-2024", "2024 LCFF District/COE Eligibility File",
    "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus24.xlsx")
  static let localFAQ: Source = cde(
    "cde-local-indicator-faq", "Local Indicators: Frequently Asked Questions",
    "https://www.cde.ca.gov/ta/ac/cm/localindicatorfaqs.asp")
  static let indicatorFAQ: Source = cde(
    "cde-local-indicators-2018", "Local indicators and the Dashboard: Frequently Asked Questions",
    "https://www.cde.ca.gov/ta/ac/cm/licadashboardfaq.asp")
  static let lowPerforming2023: Source = cde(
    "cde-low-performing-2023", "2023 Low Performing Local Educational Agencies, Non-ALL Student Group",
    "file lowperfleasnonall23data.xlsx")
  static let lowPerformingSchools2023: Source = cde(
    "cde-low-performing-schools-2023", "2023 Low Performing Schools, ALL and Non-ALL Student Groups",
    "files lowperfsch23data.xlsx and lowperfschnonall23data.xlsx")
  static let science2024: Source = cde(
    "cde-science-2024", "Science Indicator", "https://www.cde.ca.gov/ta/ac/cm/dashboardscience.asp (2024 version)")
  static let science2025: Source = cde(
    "cde-science-2025", "Science Indicator", "https://www.cde.ca.gov/ta/ac/cm/dashboardscience.asp (2025 version)")
  static let systemOfSupport2022: Source = cde(
    "cde-system-of-support-2022", "California's System of Support",
    "https://www.cde.ca.gov/ta/ac/cm/sysofsupport.asp (2022 version)")
  static let systemOfSupport2023: Source = cde(
    "cde-system-of-support-2023", "California's System of Support",
    "https://www.cde.ca.gov/ta/ac/cm/sysofsupport.asp (2023 version)")
  static let systemOfSupport2024: Source = cde(
    "cde-system-of-support-2024", "California's System of Support",
    "https://www.cde.ca.gov/ta/ac/cm/sysofsupport.asp (2024 version)")
  static let tsiPage2019: Source = cde(
    "cde-tsi-2019", "Targeted Support and Improvement", "https://www.cde.ca.gov/sp/sw/t1/tsi.asp (2019 version)")
  static let tsiPage2024: Source = cde(
    "cde-tsi-2024", "Targeted and Additional Targeted Support and Improvement",
    "https://www.cde.ca.gov/sp/sw/t1/tsi.asp (2023-24 and 2024-25 versions)")
  static let essaReport2025: Source = Source(
    id: "coe-essa-report-2025", title: "Report on the 2025-26 ESSA assistance status of the county's schools",
    publisher: "A county office of education", address: "report of 2025-26; no public address known")
  static let lcffFlags2025: Source = Source(
    id: "county-da-table-2025", title: "Letters and flags of 106 LEAs, 2018 to 2025, after CDE's lists",
    publisher: "A county office of education", address: "public table of the county office; no address known")
  static let colors2025: Source = Source(
    id: "county-heat-maps-2025", title: "Color tables of two districts, 2025 Dashboard",
    publisher: "A county office of education",
    address: "page of the county office; Greenfield Union Elementary and Alisal Union Elementary")
  static let csbaPolicy2022: Source = Source(
    id: "csba-policy-2022", title: "Model policy on charter schools, 2022",
    publisher: "California School Boards Association",
    address: "as adopted by districts in 2022; no public address of its own known")
  static let sbeRecap2026: Source = Source(
    id: "csba-sbe-recap-2026", title: "State Board of Education recap, May 2026",
    publisher: "California School Boards Association", address: "https://blog.csba.org/sbe-recap-may-2026")
  static let ec47607: Source = law("ec-47607.3", "Education Code 47607.3", section: "47607.3")
  static let ec52064: Source = law("ec-52064", "Education Code 52064", section: "52064")
  static let ec52071: Source = law("ec-52071", "Education Code 52071 and 52071.5", section: "52071")
  static let ec52072: Source = law("ec-52072", "Education Code 52072, 52072.1, 52072.5 and 52072.6", section: "52072")
  static let ec52074: Source = law("ec-52074", "Education Code 52074", section: "52074")
  static let edtec2020: Source = Source(
    id: "edtec-2020", title: "What California Charter Leaders Need to Know About ESSA Assistance, February 18, 2020",
    publisher: "EdTec", address: "https://www.edtec.com")
  static let lausd2020: Source = Source(
    id: "lausd-2020", title: "State-Identified Schools",
    publisher: "Los Angeles USD", address: "https://achieve.lausd.net/Page/15595 (2020 versions)")
  static let lausdHandbook2025: Source = Source(
    id: "lausd-handbook-2025", title: "Program and Budget Handbook 2025-26",
    publisher: "Los Angeles USD", address: "https://achieve.lausd.net")
  static let riversideCOE: Source = Source(
    id: "rcoe-tsi", title: "Program requirements: TSI",
    publisher: "Riverside COE", address: "page of program requirements")
  static let memo2018: Source = Source(
    id: "sbe-memo-2018", title: "Update on the Development of California's System of Support, June 20, 2018",
    publisher: "State Board of Education",
    address: "https://www.cde.ca.gov/be/pn/im/documents/ (memorandum of June 20, 2018)")
  static let sbeMemos2023: Source = Source(
    id: "sbe-memo-2023-02", title: "Information memoranda, February 2023",
    publisher: "State Board of Education", address: "https://www.cde.ca.gov/be/pn/im/infomemofeb2023.asp")
  static let scoe2023: Source = Source(
    id: "scoe-arca-2023", title: "Oversight report, board meeting of September 19, 2023",
    publisher: "Sacramento COE", address: "board packet of September 19, 2023")
  static let csiPrompts2023: Source = Source(
    id: "scoe-csi-prompts", title: "Board agendas of April 12, 2022 and 2023",
    publisher: "Sacramento COE", address: "board agendas: approval of CSI prompts in LCAPs")
  static let charters2019: Source = Source(
    id: "smcoe-2019", title: "Release on the 2019 Dashboard, December 2019",
    publisher: "San Mateo COE", address: "https://www.smcoe.org (release of December 2019)")
  static let csiDeck2023: Source = Source(
    id: "smcoe-csi-2023", title: "CSI workshop, March 1, 2023",
    publisher: "San Mateo COE", address: "slides of the workshop")
  static let preview2026: Source = Source(
    id: "solano-coe-preview-2026", title: "Preview of differentiated assistance 2026",
    publisher: "Solano COE", address: "https://github.com/jknapp06/CADashboard (da_preview_2026)")
  static let appendixB2024: Source = cde(
    "spsa-appendix-b", "School Plan for Student Achievement, instructions and Appendix B",
    "as printed in school plans of Sacramento COE, June 2024 and June 2025")

  private static func cde(_ id: String, _ title: String, _ address: String) -> Source {
    Source(id: id, title: title, publisher: "CDE", address: address)
  }

  /// A part of the Education Code; its address is that of the first section that the title names.
  private static func law(_ id: String, _ title: String, section: String) -> Source {
    Source(
      id: id, title: title, publisher: "California Legislature",
      address: "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=EDC&sectionNum=\(section)")
  }
}
