// Areas none of whose organisations works with an organisation of another area; those with the most organisations first. Containments that have ended do not count.
// Parameters: none
// Returns: id, area (name), organizations (how many have their seat in it)
MATCH (area:Territory {level: 'area'})<-[within:WITHIN*0..2]-(:Territory)<-[:BASED_IN]-(organization:Organization)
WHERE all(step IN within WHERE step.end IS NULL)
WITH area, collect(DISTINCT organization) AS inside
WHERE NOT EXISTS {
  UNWIND inside AS organization
  MATCH (organization)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(partner:Organization)
  MATCH (partner)-[:BASED_IN]->(:Territory)-[outwards:WITHIN*0..2]->(other:Territory {level: 'area'})
  WHERE NOT partner IN inside AND other <> area AND all(step IN outwards WHERE step.end IS NULL)
}
RETURN area.id AS id, area.name AS area, size(inside) AS organizations
ORDER BY organizations DESC, area, id
