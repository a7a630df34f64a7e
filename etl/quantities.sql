-- how quantities add, said once for the build and for the queries; a row without a bound states no number

-- the upper bound of a sum: open where one of its parts is open
create macro sum_upper(lower_bound, upper_bound) as
if(count(*) filter (where lower_bound is not null and upper_bound is null) > 0, null, sum(upper_bound));

-- the qualifier of a sum follows from its bounds: no lower one, no upper one, both the same, or apart
create macro sum_qualifier(lower_bound, upper_bound, qualifier) as
case
    when count(coalesce(lower_bound, upper_bound)) = 0 then null
    when bool_and(qualifier = 'exact') filter (where coalesce(lower_bound, upper_bound) is not null) then 'exact'
    when count(lower_bound) = 0 then 'up_to'
    when sum_upper(lower_bound, upper_bound) is null then if(bool_or(qualifier = 'over'), 'over', 'at_least')
    when sum(lower_bound) = sum_upper(lower_bound, upper_bound) then 'about'
    else 'range'
end;
