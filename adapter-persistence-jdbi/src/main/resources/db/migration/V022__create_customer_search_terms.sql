-- What customers are found by, made in Java (SearchTerms): words without accents, in lower case. In the order of their
-- bytes, all that begin alike lie side by side. Beside the customers, so that a balance moves without touching it.
create table customer_search_terms (
    organization_id text collate "C" not null,
    term            text collate "C" not null,
    customer_id     text collate "C" not null,
    constraint customer_search_terms_pk primary key (organization_id, term, customer_id)
);
