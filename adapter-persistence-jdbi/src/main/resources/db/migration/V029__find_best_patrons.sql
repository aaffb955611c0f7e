create index patrons_by_paid on patrons (organization_id, paid);
