-- one row per province and work group of the canonical group (`not_stated` where none is known)
select
    g.province_code,
    coalesce(g.work_group_code, 'not_stated') as work_group_code,
    count(distinct g.target_group_id) as row_count,
    count(distinct g.target_group_id) filter (where g.work_group_basis = 'stated') as stated_count,
    count(distinct m.source_document_id) as source_count
from target_group as g
inner join target_group_mention as m using (target_group_id)
group by all
order by province_code, work_group_code
