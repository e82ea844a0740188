CREATE INDEX articles_status_id ON articles (status, id DESC);
