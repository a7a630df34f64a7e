-- one row per definition that some value of the snapshot has
-- parameters: none
select distinct definition_code
from measure_value
order by definition_code
