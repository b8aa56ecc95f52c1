#@ values 3
{call many(?)}
;;
#@ values 3
{ call corpus.many( ? ) }
;;
{call now}
;;
#@ values 3; out
{? = call twice(?)}
;;
#@ out
{?=call pg_backend_pid()}
;;
#@ values 3
call touch(?)
;;
#@ values 3
select * from many(?)
