-- The lab's application: a chat product, small, with enough tables for a join of a dozen.
create extension pg_stat_statements;

create table plans (id int primary key, name text not null, price_cents int not null);
create table regions (id int primary key, name text not null);
create table models (id int primary key, name text not null, context_tokens int not null);
create table accounts (
  id int primary key,
  plan_id int not null references plans,
  region_id int not null references regions,
  name text not null,
  balance_cents bigint not null default 0,
  updated_at timestamptz not null default now()
) with (fillfactor = 70);
create table users (
  id int primary key,
  account_id int not null references accounts,
  email text not null,
  created_at timestamptz not null default now()
);
create index users_account on users (account_id);
create table devices (id int primary key, user_id int not null references users, kind text not null);
create index devices_user on devices (user_id);
create table conversations (
  id int primary key,
  user_id int not null references users,
  model_id int not null references models,
  title text not null,
  message_count int not null default 0,
  updated_at timestamptz not null default now()
) with (fillfactor = 70);
create index conversations_user on conversations (user_id);
create table messages (
  id bigint generated always as identity primary key,
  conversation_id int not null references conversations,
  role text not null,
  body text not null,
  created_at timestamptz not null default now()
);
create index messages_conversation on messages (conversation_id, id);
create table feedback (
  id int primary key,
  conversation_id int not null references conversations,
  score int not null
);
create index feedback_conversation on feedback (conversation_id);
create table tags (id int primary key, name text not null);
create table conversation_tags (
  conversation_id int not null references conversations,
  tag_id int not null references tags,
  primary key (conversation_id, tag_id)
);
create table usage_days (
  account_id int not null references accounts,
  day date not null,
  tokens bigint not null,
  primary key (account_id, day)
);
create table sessions (
  id int primary key,
  user_id int not null references users,
  seen_at timestamptz not null default now(),
  hits bigint not null default 0
) with (fillfactor = 50);
