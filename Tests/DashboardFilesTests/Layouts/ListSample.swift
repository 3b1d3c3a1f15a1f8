/// Lists in the layouts of CDE's official lists, with few columns filled.
enum ListSample {
  static let groups: [String] = ["AA", "AI", "AS", "EL", "FI", "FOS", "HI", "HOM", "PI", "SED", "SWD", "TOM", "WH"]

  static let header2024: String =
    "Cdcode,CDS,LEAname,Countyname,ReportYear,"
    + (groups + ["LTEL"]).map { "\($0)priorities," }.joined()
    + "TotalStudentGroups,AssistanceStatus2017,AssistanceStatus2023,AssistanceStatus2024,MetMethod1,MetMethod2,"
    + "MetMethod3,MetMethod4,EC52072_2024\n"
}
