-- severity: fail
-- th: จังหวัดที่มีเขตแดนติดกันต้องระบุทั้งสองทาง และไม่ติดกับตนเอง
-- en: two provinces border on each other in both rows, and none borders on itself
-- one row per neighbour that does not name the province back, or is the province itself
select
    'province_neighbour' as table_name,
    concat_ws('|', n.province_code, n.neighbour_code) as row_id,
    'neighbour_code' as column_name,
    n.neighbour_code as found
from province_neighbour as n
left join province_neighbour as back
    on n.neighbour_code = back.province_code and n.province_code = back.neighbour_code
where back.province_code is null or n.province_code = n.neighbour_code
order by n.province_code, n.neighbour_code
