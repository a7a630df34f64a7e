-- severity: fail
-- th: จังหวัดของแถวต้องตรงกับจังหวัดของเอกสาร กลุ่ม คณะ การประชุม และแถวอื่นที่แถวนั้นอ้างถึง
-- en: a row must be of the province of its document and of the group, committee, meeting and other rows that it names
-- one row per curated row that leads to more than one province
select
    table_name,
    row_id,
    arg_min(way, (way <> 'province_code', way)) as column_name,
    string_agg(concat(way, ' ', province_code), ', ' order by way) as found
from any_province
group by table_name, row_id
having count(distinct province_code) > 1
order by table_name, row_id
