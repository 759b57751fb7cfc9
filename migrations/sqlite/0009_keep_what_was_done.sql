create trigger corrections_are_never_changed before update on corrections begin select raise(abort, 'a decree is corrected by a new one, never edited'); end;
--> statement-breakpoint
create trigger corrections_are_never_deleted before delete on corrections begin select raise(abort, 'a decree is corrected by a new one, never edited'); end;
--> statement-breakpoint
create trigger reopenings_are_never_changed before update on reopenings begin select raise(abort, 'reopenings are append-only'); end;
--> statement-breakpoint
create trigger reopenings_are_never_deleted before delete on reopenings begin select raise(abort, 'reopenings are append-only'); end;
--> statement-breakpoint
create trigger stage_extensions_are_never_changed before update on stage_extensions begin select raise(abort, 'stage_extensions are append-only'); end;
--> statement-breakpoint
create trigger stage_extensions_are_never_deleted before delete on stage_extensions begin select raise(abort, 'stage_extensions are append-only'); end;
--> statement-breakpoint
create trigger stage_reopenings_are_never_changed before update on stage_reopenings begin select raise(abort, 'stage_reopenings are append-only'); end;
--> statement-breakpoint
create trigger stage_reopenings_are_never_deleted before delete on stage_reopenings begin select raise(abort, 'stage_reopenings are append-only'); end;
--> statement-breakpoint
create trigger handovers_are_never_changed before update on handovers begin select raise(abort, 'handovers are append-only'); end;
--> statement-breakpoint
create trigger handovers_are_never_deleted before delete on handovers begin select raise(abort, 'handovers are append-only'); end;
--> statement-breakpoint
create trigger nomination_notes_are_never_changed before update on nomination_notes begin select raise(abort, 'nomination_notes are append-only'); end;
--> statement-breakpoint
create trigger nomination_notes_are_never_deleted before delete on nomination_notes begin select raise(abort, 'nomination_notes are append-only'); end;
--> statement-breakpoint
update users set proven_at = (select max(invitations.accepted_at) from invitations where invitations.accepted_at is not null and ((invitations.kind = 'activate' and invitations.user_id = users.id) or (invitations.accepted_by = users.id and invitations.email = users.email)));
