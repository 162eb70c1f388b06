# Transcripts: one ctest entry per .t file, Markdown page and manual page; help and manual of each listed command.
file(GLOB runner_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/transcripts/*.cpp)
add_executable(leeboard_transcripts ${runner_sources})
target_include_directories(leeboard_transcripts PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(leeboard_transcripts PRIVATE LEEBOARD_SOURCE_DIR="${PROJECT_SOURCE_DIR}")

# Those that alone take many seconds without an optimiser, for they prove every definition: tests/quick.sh leaves them to tests/run.sh.
set(LEEBOARD_LONG_TRANSCRIPTS tests/cli/template.t tests/cli/instrument.t tests/cli/template_format.t)
foreach(name IN LISTS LEEBOARD_LONG_TRANSCRIPTS)
  if(NOT EXISTS ${PROJECT_SOURCE_DIR}/${name})
    message(FATAL_ERROR "LEEBOARD_LONG_TRANSCRIPTS names ${name}, which is not there")
  endif()
endforeach()

function(leeboard_transcript file)
  file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${file})
  add_test(NAME ${name} COMMAND leeboard_transcripts ${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  if(name IN_LIST LEEBOARD_LONG_TRANSCRIPTS)
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS long COST 100)
  else()
    set_tests_properties(${name} PROPERTIES TIMEOUT 600 LABELS quick)
  endif()
endfunction()

leeboard_transcript(${CMAKE_CURRENT_SOURCE_DIR}/transcripts/runner.t)
if(NOT TARGET leeboard)
  return()
endif()

file(GLOB_RECURSE files CONFIGURE_DEPENDS
  ${CMAKE_CURRENT_SOURCE_DIR}/cli/*.t ${PROJECT_SOURCE_DIR}/examples/*.t)
file(GLOB pages CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CONTRIBUTING.md ${PROJECT_SOURCE_DIR}/man/*.[1-8])
foreach(file IN LISTS files pages)
  leeboard_transcript(${file})
endforeach()

foreach(command IN LISTS LEEBOARD_PRESENT_COMMANDS)
  add_test(NAME help/${command} COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/help_contract.sh $<TARGET_FILE:leeboard> ${command})
  set_tests_properties(help/${command} PROPERTIES LABELS quick)
endforeach()
add_test(NAME cases/places COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/cases.sh)
set_tests_properties(cases/places PROPERTIES LABELS quick)
add_test(NAME cases/orders COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/cases/orders.sh $<TARGET_FILE:leeboard>)
set_tests_properties(cases/orders PROPERTIES LABELS quick TIMEOUT 600 SKIP_RETURN_CODE 77)
add_test(NAME man/lint COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/man_lint.sh ${PROJECT_SOURCE_DIR}/man)
add_test(NAME man/pages COMMAND sh ${CMAKE_CURRENT_SOURCE_DIR}/man_pages.sh $<TARGET_FILE:leeboard> ${PROJECT_SOURCE_DIR}/man)
set_tests_properties(man/lint PROPERTIES SKIP_RETURN_CODE 77)
set_tests_properties(man/lint man/pages PROPERTIES LABELS quick)
