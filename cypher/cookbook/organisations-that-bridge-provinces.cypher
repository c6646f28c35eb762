// Organisations whose partners sit in more than one province, those with the most provinces first; containments that have ended do not count.
// Parameters: $limit: how many organisations
// Returns: id, organization (name), provinces (names, their own included), partners (how many with a known province)
MATCH (organization:Organization)-[:PARTICIPATES_IN]->(:Project)<-[:PARTICIPATES_IN]-(partner:Organization)
WHERE partner <> organization
WITH DISTINCT organization, partner
MATCH (partner)-[:BASED_IN]->(:Territory)-[within:WITHIN*0..3]->(province:Territory {level: 'province'})
WHERE all(step IN within WHERE step.end IS NULL)
WITH organization, province, collect(DISTINCT partner) AS partners
ORDER BY province.name
WITH
  organization,
  collect(province.name) AS provinces,
  sum(size(partners)) AS partners
WHERE size(provinces) > 1
RETURN organization.id AS id, organization.name AS organization, provinces, partners
ORDER BY size(provinces) DESC, partners DESC, id
LIMIT toInteger($limit)
