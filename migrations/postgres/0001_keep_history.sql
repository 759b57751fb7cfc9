create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
--> statement-breakpoint
create trigger events_are_append_only before update or delete or truncate on events for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger snapshots_are_immutable before update or delete or truncate on snapshots for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger answer_revisions_are_append_only before update or delete or truncate on answer_revisions for each statement execute function refuse_to_rewrite_history();
--> statement-breakpoint
create trigger determinations_are_immutable before update or delete or truncate on determinations for each statement execute function refuse_to_rewrite_history();
