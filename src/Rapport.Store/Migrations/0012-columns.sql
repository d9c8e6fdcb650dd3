-- Which columns of tables of reports told what, where their user named them.

-- columns: "text=Body,title=Headline", or null.
ALTER TABLE run ADD COLUMN columns TEXT;
