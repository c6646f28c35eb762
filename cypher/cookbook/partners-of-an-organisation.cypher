// Who an organisation works with, and through which projects; the closest partners first.
// Parameters: $organization: its id
// Returns: id, partner (name), shared (how many projects), projects (their titles, in order)
MATCH (:Organization {id: $organization})-[:PARTICIPATES_IN]->(project:Project)
MATCH (project)<-[:PARTICIPATES_IN]-(partner:Organization)
WHERE partner.id <> $organization
WITH DISTINCT partner, project
ORDER BY project.title
WITH partner, collect(project.title) AS projects
RETURN
  partner.id AS id,
  partner.name AS partner,
  size(projects) AS shared,
  projects
ORDER BY shared DESC, partner, id
