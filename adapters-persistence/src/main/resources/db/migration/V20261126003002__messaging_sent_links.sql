-- Links that serve once are not kept in messages that are out; those of before go too.
UPDATE messages SET variables = '{}' WHERE template = 'LOGIN_LINK' AND state NOT IN ('QUEUED', 'UNKNOWN');
