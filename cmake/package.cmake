# `cmake --install build/release` and, in that folder, `cpack -G DEB`.
include(GNUInstallDirs)
if(TARGET leeboard)
  install(TARGETS leeboard RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(TARGETS leeboard_sheets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/leeboard)

  # The shell adaptors are what the binary itself prints.
  if("completion" IN_LIST LEEBOARD_PRESENT_COMMANDS)
    set(LEEBOARD_COMPLETIONS ${PROJECT_BINARY_DIR}/generated/completions)
    foreach(shell bash zsh fish)
      install(CODE "
        file(MAKE_DIRECTORY \"${LEEBOARD_COMPLETIONS}\")
        execute_process(COMMAND \"$<TARGET_FILE:leeboard>\" completion ${shell}
          OUTPUT_FILE \"${LEEBOARD_COMPLETIONS}/${shell}\" COMMAND_ERROR_IS_FATAL ANY)")
    endforeach()
    install(FILES ${LEEBOARD_COMPLETIONS}/bash
      DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME leeboard)
    install(FILES ${LEEBOARD_COMPLETIONS}/zsh
      DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _leeboard)
    install(FILES ${LEEBOARD_COMPLETIONS}/fish
      DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME leeboard.fish)
  endif()
endif()

file(GLOB manual_pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.[1-8])
foreach(page IN LISTS manual_pages)
  string(REGEX MATCH "[1-8]$" section ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The source as a tarball that builds without git.
add_custom_target(dist
  COMMAND ${CMAKE_COMMAND} -Dsource=${PROJECT_SOURCE_DIR} -Dversion=${PROJECT_VERSION} -Dbinary=${PROJECT_BINARY_DIR}
    -P ${PROJECT_SOURCE_DIR}/cmake/dist.cmake
  VERBATIM)

set(CPACK_PACKAGE_NAME leeboard)
set(CPACK_PACKAGE_VENDOR "Leeboard")
set(CPACK_PACKAGE_CONTACT "Leeboard maintainers <maintainers@leeboard.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "tzdata")
include(CPack)
