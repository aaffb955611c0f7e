-- For the new version of a row that is counted on.
alter table patrons set (fillfactor = 80);
