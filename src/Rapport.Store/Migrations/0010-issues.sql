-- What questions on an issue of the register, and on words of texts, read beside the rest. The derived tables are made again when a record comes to this version.

-- issue: id in the register of the issue that a statement is about, or null.
ALTER TABLE current_finding ADD COLUMN issue TEXT;
CREATE INDEX current_finding_by_register ON current_finding (issue, kind, day, finding_id, class) WHERE issue IS NOT NULL;
ALTER TABLE by_actor ADD COLUMN issue TEXT;
CREATE INDEX by_actor_on_issue ON by_actor (code, issue, kind, day, finding_id, role, class) WHERE issue IS NOT NULL;
ALTER TABLE current_coding ADD COLUMN document_id INTEGER;
ALTER TABLE said_beside ADD COLUMN coding_id INTEGER;
CREATE INDEX current_coding_by_document ON current_coding (document_id, day, coding_id, outlet_id, side);
