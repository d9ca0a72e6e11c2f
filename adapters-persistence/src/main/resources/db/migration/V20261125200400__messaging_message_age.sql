ALTER TABLE messages ADD INDEX messages_oldest (created_at);
