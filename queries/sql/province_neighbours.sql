-- one row per province and province on the other side of its land border, both in Thai dictionary order
-- parameters: none
select
    n.province_code,
    n.neighbour_code
from province_neighbour as n
inner join province as p using (province_code)
inner join province as o on n.neighbour_code = o.province_code
order by p.name_th collate th, o.name_th collate th
