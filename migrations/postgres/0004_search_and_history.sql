alter table search_documents add column document tsvector generated always as (setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'B')) stored;
--> statement-breakpoint
create index search_documents_by_word on search_documents using gin (document);
--> statement-breakpoint
create trigger proposal_revisions_are_append_only before update or delete or truncate on proposal_revisions for each statement execute function refuse_to_rewrite_history();
