-- How exactly a place is known: 'site', 'city', 'region', 'state', 'area', NULL where its name does not tell; and the state that it lies in or is, ISO 3166-1 alpha-3.
ALTER TABLE event ADD COLUMN place_precision TEXT;
ALTER TABLE event ADD COLUMN place_state TEXT;
ALTER TABLE occasion ADD COLUMN place_precision TEXT;
ALTER TABLE occasion ADD COLUMN place_state TEXT;
