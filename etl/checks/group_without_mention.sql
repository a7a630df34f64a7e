-- severity: fail
-- th: กลุ่มทุกกลุ่มต้องมีการกล่าวถึงในเอกสารอย่างน้อยหนึ่งแห่ง
-- en: every canonical group needs a mention in a document
-- one row per target group that no document names
select
    'target_group' as table_name,
    target_group_id as row_id,
    'target_group_id' as column_name,
    target_group_id as found
from target_group
anti join target_group_mention using (target_group_id)
order by target_group_id
