# What `cmake --install` and CPack put where. Included last, so that the programs' targets exist.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR ${CMAKE_INSTALL_DATADIR}/doc/farmwarden)

foreach(program farmwarden farmwardend farmwardenctl)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

# Run by the broker, never by people.
install(TARGETS farmwarden-plugin-host RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/farmwarden)

set(packaging ${CMAKE_SOURCE_DIR}/packaging)

# What plug-ins are written with. Headers and two files that find them: the same on every architecture.
install(DIRECTORY ${CMAKE_SOURCE_DIR}/core/plugin/sdk/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/farmwarden
        COMPONENT development FILES_MATCHING PATTERN "*.h" PATTERN "*.hpp")
include(CMakePackageConfigHelpers)
foreach(name farmwarden-plugin farmwarden-plugin-2008)
  configure_file(${packaging}/sdk/${name}.pc.in sdk/${name}.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/sdk/${name}.pc DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig COMPONENT development)
endforeach()
configure_file(${packaging}/sdk/FarmwardenPluginConfig.cmake.in sdk/FarmwardenPluginConfig.cmake @ONLY)
write_basic_package_version_file(sdk/FarmwardenPluginConfigVersion.cmake COMPATIBILITY SameMajorVersion ARCH_INDEPENDENT)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/sdk/FarmwardenPluginConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/sdk/FarmwardenPluginConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_DATADIR}/cmake/FarmwardenPlugin COMPONENT development)
install(FILES ${packaging}/man/farmwardenctl.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${packaging}/man/farmwardend.8 DESTINATION ${CMAKE_INSTALL_MANDIR}/man8)
install(FILES ${packaging}/systemd/farmwardend.service DESTINATION lib/systemd/system)
install(FILES ${packaging}/systemd/farmwarden.sysusers DESTINATION lib/sysusers.d RENAME farmwarden.conf)
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
foreach(document docs/configuration.md docs/plugins.md packaging/haproxy packaging/farmwardend.toml resources/sql/postgres/roles.sql)
  if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/${document})
    install(DIRECTORY ${CMAKE_SOURCE_DIR}/${document} DESTINATION ${CMAKE_INSTALL_DOCDIR})
  elseif(EXISTS ${CMAKE_SOURCE_DIR}/${document})
    install(FILES ${CMAKE_SOURCE_DIR}/${document} DESTINATION ${CMAKE_INSTALL_DOCDIR})
  endif()
endforeach()

if(FARMWARDEN_CONSOLE)
  install(FILES ${packaging}/man/farmwarden.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${packaging}/desktop/farmwarden.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${packaging}/desktop/farmwarden.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  set(icon ${CMAKE_SOURCE_DIR}/resources/icons/farmwarden.svg)
  if(EXISTS ${icon})
    install(FILES ${icon} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  endif()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME farmwarden)
set(CPACK_PACKAGE_CONTACT "The Farmwarden developers <farmwarden@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Connection broker for remote-desktop session hosts, with its console")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "haproxy (>= 2.6)")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
