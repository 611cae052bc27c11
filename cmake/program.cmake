# The program: `maestro`, the command line with the whole engine in it, and `maestro-window`, a module beside it that
# `maestro` opens when a window is wanted. So a command never pays for the libraries that draw.
maestro_room(app    SMALL ROOMS engine)
maestro_room(window ROOMS app gui)

file(GLOB translations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
file(GLOB_RECURSE translated CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*.cpp ${CMAKE_SOURCE_DIR}/src/*.h
     ${CMAKE_SOURCE_DIR}/ui/*.ui)
qt_add_lupdate(maestro_app TS_FILES ${translations} SOURCES ${translated} OPTIONS -no-obsolete -locations none)
qt_add_lrelease(maestro_app TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE qm_files)

# The rooms' objects themselves, not their archives: the window needs what the command line does not, and the window must
# not bring a second copy of the engine.
set(engine_objects "")
foreach(room core formats query storage secrets ssh lab providers plans steps runs inventory world app)
    list(APPEND engine_objects $<TARGET_OBJECTS:maestro_${room}>)
endforeach()
add_executable(maestro src/app/main.cpp ${engine_objects})
target_link_libraries(maestro PRIVATE maestro_app)
qt_add_resources(maestro translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})

add_library(maestro_window_module MODULE $<TARGET_OBJECTS:maestro_models> $<TARGET_OBJECTS:maestro_views>
    $<TARGET_OBJECTS:maestro_window>)
target_link_libraries(maestro_window_module PRIVATE Qt6::Widgets Qt6::Svg)
set_target_properties(maestro_window_module PROPERTIES OUTPUT_NAME window PREFIX maestro- LINKER_LANGUAGE CXX AUTOMOC OFF)
set_target_properties(maestro maestro_window_module PROPERTIES ENABLE_EXPORTS ON
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR} LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
add_dependencies(maestro maestro_window_module)

# Icons live in the views library, so that tests of views see them too.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(maestro_views icons PREFIX / BASE ${CMAKE_SOURCE_DIR}/resources FILES ${icons})
qt_add_resources(maestro_window_module icons_of_the_window PREFIX / BASE ${CMAKE_SOURCE_DIR}/resources FILES ${icons})
