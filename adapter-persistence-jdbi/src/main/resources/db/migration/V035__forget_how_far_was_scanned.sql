-- What was counted of each customer is kept with their figures; where a scan came to tells nothing more.
alter table statistics drop column scanned_to;
