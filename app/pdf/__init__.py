"""Tagged, archival PDF elements. The only home of ReportLab and pikepdf."""
