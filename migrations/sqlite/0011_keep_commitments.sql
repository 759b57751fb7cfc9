create trigger commitments_are_never_changed before update on commitments begin select raise(abort, 'commitments are append-only'); end;
--> statement-breakpoint
create trigger commitments_are_never_deleted before delete on commitments begin select raise(abort, 'commitments are append-only'); end;
--> statement-breakpoint
insert into score_revisions (sheet_id, criterion_id, version, value, note, salt, saved_at) select scores.sheet_id, scores.criterion_id, sheets.version, scores.value, scores.note, scores.salt, scores.updated_at from scores join sheets on sheets.id = scores.sheet_id;
--> statement-breakpoint
create trigger score_revisions_are_never_changed before update on score_revisions begin select raise(abort, 'score_revisions are append-only'); end;
--> statement-breakpoint
create trigger score_revisions_are_never_deleted before delete on score_revisions begin select raise(abort, 'score_revisions are append-only'); end;
