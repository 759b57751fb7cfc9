create trigger events_are_never_changed before update on events begin select raise(abort, 'events are append-only'); end;
--> statement-breakpoint
create trigger events_are_never_deleted before delete on events begin select raise(abort, 'events are append-only'); end;
--> statement-breakpoint
create trigger snapshots_are_never_changed before update on snapshots begin select raise(abort, 'snapshots are immutable'); end;
--> statement-breakpoint
create trigger snapshots_are_never_deleted before delete on snapshots begin select raise(abort, 'snapshots are immutable'); end;
--> statement-breakpoint
create trigger answer_revisions_are_never_changed before update on answer_revisions begin select raise(abort, 'answer_revisions are append-only'); end;
--> statement-breakpoint
create trigger answer_revisions_are_never_deleted before delete on answer_revisions begin select raise(abort, 'answer_revisions are append-only'); end;
--> statement-breakpoint
create trigger determinations_are_never_changed before update on determinations begin select raise(abort, 'a determination is corrected by a new one, never edited'); end;
--> statement-breakpoint
create trigger determinations_are_never_deleted before delete on determinations begin select raise(abort, 'a determination is corrected by a new one, never edited'); end;
