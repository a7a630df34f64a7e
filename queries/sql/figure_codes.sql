-- one row per asked row of a table, with its code
-- parameters: $table, $keys
select
    row_key,
    figure_code
from figure_code
where table_name = $table and row_key = any($keys::varchar[])
order by row_key
