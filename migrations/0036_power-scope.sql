-- For which motions and how long a power lasts, as its entry states it; nothing where it is for all of them until voting ends.
alter table proxy_power add column scope jsonb not null default '{}';
