// One import is all that a program needs: every room whose types a caller meets stands behind this door.
@_exported import Criteria
@_exported import DashboardFiles
@_exported import DashboardModel
@_exported import Dashboards
@_exported import Eligibility
@_exported import Reports
