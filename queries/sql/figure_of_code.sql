-- one row per row that a code stands for: one, or none
-- parameters: $code
select
    figure_code,
    table_name,
    row_key
from figure_code
where figure_code = $code
order by figure_code
