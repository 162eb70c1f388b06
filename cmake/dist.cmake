# cmake -Dsource=DIR -Dversion=X -Dbinary=DIR -P dist.cmake: binary/leeboard-X.tar.gz, the source as it stands, the same bytes each time.
# What git knows goes in; without git, all of the folder but build/ and what the compiler cache or a run left (.gitignore names them).
include(${CMAKE_CURRENT_LIST_DIR}/source_date.cmake)
set(name leeboard-${version})
set(list ${binary}/${name}.files)
file(MAKE_DIRECTORY ${binary})
if(EXISTS ${source}/.git)
  execute_process(COMMAND git -C ${source} -c core.quotePath=false ls-files -z
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C sort -z
    OUTPUT_FILE ${list} COMMAND_ERROR_IS_FATAL ANY)
else()
  file(RELATIVE_PATH inside ${source} ${binary})
  execute_process(
    COMMAND find . ( -path ./build -o -path ./.cache -o -path ./${inside} -o -name *.o -o -name *.tmp -o -name leeboard-rejects-* ) -prune
      -o ( -type f -o -type l ) -printf "%P\\0"
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C sort -z
    WORKING_DIRECTORY ${source} OUTPUT_FILE ${list} COMMAND_ERROR_IS_FATAL ANY)
endif()
# Modes are made plain too: a clone has them from its owner's umask.
execute_process(
  COMMAND tar --create --directory ${source} --null --verbatim-files-from --files-from ${list} --format gnu
    --owner 0 --group 0 --numeric-owner --mode go=rX,u+rw,a-s --mtime @${source_date} --transform "s,^,${name}/,S"
  COMMAND gzip -9n
  OUTPUT_FILE ${binary}/${name}.tar.gz RESULTS_VARIABLE results)
if(NOT results STREQUAL "0;0")
  file(REMOVE ${binary}/${name}.tar.gz)
  message(FATAL_ERROR "no tarball was made: tar and gzip ended with ${results}; is a file that git knows missing in the folder?")
endif()
file(REMOVE ${list})
message(STATUS "wrote ${binary}/${name}.tar.gz")
