-- one row per name that several standards share
-- parameters: none
with named as (
    select
        standard_code,
        unnest(string_split(aliases, '|')) as shared_name
    from standard
    where aliases is not null
)

select
    shared_name,
    list(standard_code order by standard_code) as standard_codes
from named
group by shared_name
having count(*) > 1
order by shared_name
