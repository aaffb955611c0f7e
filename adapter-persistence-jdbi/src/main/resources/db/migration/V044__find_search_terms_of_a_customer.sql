create index customer_search_terms_by_customer on customer_search_terms (organization_id, customer_id, term);
