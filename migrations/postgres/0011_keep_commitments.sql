create trigger commitments_are_append_only before update or delete or truncate on commitments for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
insert into score_revisions (sheet_id, criterion_id, version, value, note, salt, saved_at) select scores.sheet_id, scores.criterion_id, sheets.version, scores.value, scores.note, scores.salt, scores.updated_at from scores join sheets on sheets.id = scores.sheet_id;
--> statement-breakpoint
create trigger score_revisions_are_append_only before update or delete or truncate on score_revisions for each statement execute function refuse_to_rewrite_history();
