-- one row per fact of the committee tier: its id, which no other fact has
-- parameters: none
select row_id
from fact
order by row_id
