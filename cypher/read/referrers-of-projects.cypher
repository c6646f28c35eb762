// Every record that refers to one of these projects.
// Parameters: $ids
// Returns: type, id, field: the record that refers; target: the id it refers to
UNWIND $ids AS wanted
MATCH (target:Project {id: wanted})<-[r:PARTICIPATES_IN]-()
RETURN 'participations' AS type, r.id AS id, 'project' AS field, wanted AS target
