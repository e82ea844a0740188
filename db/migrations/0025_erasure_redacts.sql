-- Rows that are never changed may lose what is personal when its owner is erased, and nothing else: only inside a transaction that says so, and only to nothing.
CREATE FUNCTION is_erasing() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('infoshos.erasing', true), '') = 'on'
$$;--> statement-breakpoint
CREATE FUNCTION audit_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_erasing()
    AND (NEW.id, NEW.at, NEW.person_id, NEW.action, NEW.subject_type) IS NOT DISTINCT FROM (OLD.id, OLD.at, OLD.person_id, OLD.action, OLD.subject_type)
    AND NEW.person_name IN (OLD.person_name, 'reader')
    AND (NEW.subject_id = OLD.subject_id OR (OLD.subject_type = 'invitation' AND NEW.subject_id = '-'))
    AND (NEW.before IS NULL OR NEW.before = OLD.before)
    AND (NEW.after IS NULL OR NEW.after = OLD.after)
  THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;--> statement-breakpoint
DROP TRIGGER audit_log_immutable ON audit_log;--> statement-breakpoint
CREATE TRIGGER audit_log_immutable BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_stays();--> statement-breakpoint
CREATE OR REPLACE FUNCTION comment_standings_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND is_erasing()
    AND (NEW.id, NEW.kind, NEW.comment_id, NEW.until, NEW.lifts_id, NEW.person_id, NEW.person_name, NEW.at)
      IS NOT DISTINCT FROM (OLD.id, OLD.kind, OLD.comment_id, OLD.until, OLD.lifts_id, OLD.person_id, OLD.person_name, OLD.at)
    AND NEW.author_name IN (OLD.author_name, '')
    AND NEW.note IN (OLD.note, '')
    AND (NEW.author_id IS NULL OR NEW.author_id = OLD.author_id)
    AND (NEW.email_hash IS NULL OR NEW.email_hash = OLD.email_hash)
    AND (NEW.address_hash IS NULL OR NEW.address_hash = OLD.address_hash)
  THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a decision about an author is never changed';
END $$;
