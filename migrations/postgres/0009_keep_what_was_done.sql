create trigger corrections_are_append_only before update or delete or truncate on corrections for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger reopenings_are_append_only before update or delete or truncate on reopenings for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger stage_extensions_are_append_only before update or delete or truncate on stage_extensions for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger stage_reopenings_are_append_only before update or delete or truncate on stage_reopenings for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger handovers_are_append_only before update or delete or truncate on handovers for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger nomination_notes_are_append_only before update or delete or truncate on nomination_notes for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
update users set proven_at = (select max(invitations.accepted_at) from invitations where invitations.accepted_at is not null and ((invitations.kind = 'activate' and invitations.user_id = users.id) or (invitations.accepted_by = users.id and invitations.email = users.email)));
