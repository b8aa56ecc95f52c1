-- What each plan talks about, by region and model: every table of the application but one.
select p.name, r.name, mo.name, t.name,
       count(distinct u.id) as users, count(distinct d.id) as devices,
       avg(f.score) as score, sum(ud.tokens) as tokens, max(s.seen_at) as last_seen
from accounts a
join plans p on p.id = a.plan_id
join regions r on r.id = a.region_id
join users u on u.account_id = a.id
join devices d on d.user_id = u.id
join sessions s on s.user_id = u.id
join conversations c on c.user_id = u.id
join models mo on mo.id = c.model_id
join messages m on m.conversation_id = c.id
join conversation_tags ct on ct.conversation_id = c.id
join tags t on t.id = ct.tag_id
left join feedback f on f.conversation_id = c.id
left join usage_days ud on ud.account_id = a.id and ud.day = date '2026-01-01'
where a.id % 10 = 3
group by p.name, r.name, mo.name, t.name
order by tokens desc
limit 50
