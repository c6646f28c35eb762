// The projects of a measure with whoever leads them, the largest grant first.
// Parameters: $measure: its id
// Returns: id, project (title), grant (EUR or null), lead (names, several when there are several), participants (how many organisations)
MATCH (project:Project)-[:FUNDED_UNDER]->(:Measure {id: $measure})
OPTIONAL MATCH (project)<-[part:PARTICIPATES_IN]-(organization:Organization)
WITH project, part, organization
ORDER BY organization.name
WITH
  project,
  [name IN collect(CASE WHEN part.role = 'lead' THEN organization.name END) | name] AS lead,
  count(DISTINCT organization) AS participants
RETURN project.id AS id, project.title AS project, project.grant AS grant, lead, participants
ORDER BY coalesce(grant, -1) DESC, project, id
