// swift-format-ignore-file
// .NET's reflection and what compilers, interoperation and serialisation use of the run time, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum ReflectionTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types as `TypeFacts` reads them.
  static let text: StaticString = """
    =System.Reflection
     AmbiguousMatchException|2101|System.SystemException
    Assembly|81||.ICustomAttributeProvider;System.Runtime.Serialization.ISerializable
    AssemblyAlgorithmIdAttribute|101|System.Attribute AssemblyCompanyAttribute|101|System.Attribute
    AssemblyConfigurationAttribute|101|System.Attribute AssemblyContentType|e|||:Default,WindowsRuntime
    AssemblyCopyrightAttribute|101|System.Attribute AssemblyCultureAttribute|101|System.Attribute
    AssemblyDefaultAliasAttribute|101|System.Attribute AssemblyDelaySignAttribute|101|System.Attribute
    AssemblyDescriptionAttribute|101|System.Attribute AssemblyExtensions|181
    AssemblyFileVersionAttribute|101|System.Attribute
    AssemblyFlags|e|||*:PublicKey=1,Retargetable=256,WindowsRuntime=512,ContentTypeMask=3584,DisableJitCompileOptimizer=16384,EnableJitCompileTracking=32768
    AssemblyFlagsAttribute|101|System.Attribute
    AssemblyHashAlgorithm|e|||:None,MD5=32771,Sha1,Sha256=32780,Sha384,Sha512
    AssemblyInformationalVersionAttribute|101|System.Attribute AssemblyKeyFileAttribute|101|System.Attribute
    AssemblyKeyNameAttribute|101|System.Attribute AssemblyMetadataAttribute|101|System.Attribute
    AssemblyName|101||System.ICloneable;System.Runtime.Serialization.IDeserializationCallback;System.Runtime.Serialization.ISerializable
    AssemblyNameFlags|e|||*:None,PublicKey,EnableJITcompileOptimizer=16384,EnableJITcompileTracking=32768,Retargetable=256
    AssemblyNameProxy||System.MarshalByRefObject AssemblyProductAttribute|101|System.Attribute
    AssemblySignatureKeyAttribute|101|System.Attribute AssemblyTitleAttribute|101|System.Attribute
    AssemblyTrademarkAttribute|101|System.Attribute AssemblyVersionAttribute|101|System.Attribute Binder|81
    BindingFlags|e|||*:Default,IgnoreCase,DeclaredOnly,Instance=4,Static=8,Public=16,NonPublic=32,FlattenHierarchy=64,InvokeMethod=256,CreateInstance=512,GetField=1024,SetField=2048,GetProperty=4096,SetProperty=8192,PutDispProperty=16384,PutRefDispProperty=32768,ExactBinding=65536,SuppressChangeType=131072,OptionalParamBinding=262144,IgnoreReturn=16777216,DoNotWrapExceptions=33554432
    CallingConventions|e|||*:Standard=1,VarArgs,Any,HasThis=32,ExplicitThis=64 ConstructorInfo|81|.MethodBase
    ConstructorInvoker CustomAttributeData| CustomAttributeExtensions|181
    CustomAttributeFormatException|2001|System.FormatException CustomAttributeNamedArgument|s
    CustomAttributeTypedArgument|s
    DeclarativeSecurityAction|e|||h:None,Demand=2,Assert,Deny,PermitOnly,LinkDemand,InheritanceDemand,RequestMinimum,RequestOptional,RequestRefuse
    DefaultMemberAttribute|101|System.Attribute DispatchProxy|81
    EventAttributes|e|||*:None,SpecialName=512,RTSpecialName=1024,ReservedMask=1024 EventInfo|81|.MemberInfo
    EventInfoExtensions|181 ExceptionHandlingClause| ExceptionHandlingClauseOptions|e|||*:Clause,Filter,Finally,Fault=4
    FieldAttributes|e|||*:FieldAccessMask=7,PrivateScope=0,Private,FamANDAssem,Assembly,Family,FamORAssem,Public,Static=16,InitOnly=32,Literal=64,NotSerialized=128,SpecialName=512,PinvokeImpl=8192,RTSpecialName=1024,HasFieldMarshal=4096,HasDefault=32768,HasFieldRVA=256,ReservedMask=38144
    FieldInfo|81|.MemberInfo
    GenericParameterAttributes|e|||*:None,VarianceMask=3,Covariant=1,Contravariant,SpecialConstraintMask=28,ReferenceTypeConstraint=4,NotNullableValueTypeConstraint=8,DefaultConstructorConstraint=16
    ICustomAttributeProvider|i ICustomTypeProvider|i IReflect|i IReflectableType|i
    ImageFileMachine|e|||:I386=332,IA64=512,AMD64=34404,ARM=452 InterfaceMapping|s IntrospectionExtensions|181
    InvalidFilterCriteriaException|2001|System.ApplicationException LocalVariableInfo|
    ManifestResourceAttributes|e|||*:Public=1,Private,VisibilityMask=7 ManifestResourceInfo| MemberFilter|d
    MemberInfo|81||.ICustomAttributeProvider MemberInfoExtensions|181
    MemberTypes|e|||*:Constructor=1,Event,Field=4,Method=8,Property=16,TypeInfo=32,Custom=64,NestedType=128,All=191
    MethodAttributes|e|||*:MemberAccessMask=7,PrivateScope=0,Private,FamANDAssem,Assembly,Family,FamORAssem,Public,Static=16,Final=32,Virtual=64,HideBySig=128,CheckAccessOnOverride=512,VtableLayoutMask=256,ReuseSlot=0,NewSlot=256,Abstract=1024,SpecialName=2048,PinvokeImpl=8192,UnmanagedExport=8,RTSpecialName=4096,HasSecurity=16384,RequireSecObject=32768,ReservedMask=53248
    MethodBase|81|.MemberInfo MethodBody|
    MethodImplAttributes|e|||:CodeTypeMask=3,IL=0,Native,OPTIL,Runtime,ManagedMask,Unmanaged=4,Managed=0,ForwardRef=16,PreserveSig=128,InternalCall=4096,Synchronized=32,NoInlining=8,AggressiveInlining=256,NoOptimization=64,AggressiveOptimization=512,MaxMethodImplVal=65535
    MethodImportAttributes|e|||h*:None,ExactSpelling,BestFitMappingDisable=32,BestFitMappingEnable=16,BestFitMappingMask=48,CharSetAnsi=2,CharSetUnicode=4,CharSetAuto=6,CharSetMask=6,ThrowOnUnmappableCharEnable=4096,ThrowOnUnmappableCharDisable=8192,ThrowOnUnmappableCharMask=12288,SetLastError=64,CallingConventionWinApi=256,CallingConventionCDecl=512,CallingConventionStdCall=768,CallingConventionThisCall=1024,CallingConventionFastCall=1280,CallingConventionMask=1792
    MethodInfo|81|.MethodBase MethodInfoExtensions|181 MethodInvoker
    MethodSemanticsAttributes|e100|||*:Setter=1,Getter,Other=4,AddOn=8,RemoveOn=16,Fire=32
    Missing|101||System.Runtime.Serialization.ISerializable
    Module|81||.ICustomAttributeProvider;System.Runtime.Serialization.ISerializable ModuleExtensions|181
    ModuleResolveEventHandler|d NullabilityInfo NullabilityInfoContext NullabilityState
    ObfuscateAssemblyAttribute|101|System.Attribute ObfuscationAttribute|101|System.Attribute
    ParameterAttributes|e|||*:None,In,Out,Lcid=4,Retval=8,Optional=16,HasDefault=4096,HasFieldMarshal=8192,Reserved3=16384,Reserved4=32768,ReservedMask=61440
    ParameterInfo|||.ICustomAttributeProvider;System.Runtime.Serialization.IObjectReference ParameterModifier|s
    Pointer|101||System.Runtime.Serialization.ISerializable
    PortableExecutableKinds|e|||*:NotAPortableExecutableImage,ILOnly,Required32Bit,PE32Plus=4,Unmanaged32Bit=8,Preferred32Bit=16
    ProcessorArchitecture|e|||:None,MSIL,X86,IA64,Amd64,Arm
    PropertyAttributes|e|||*:None,SpecialName=512,RTSpecialName=1024,HasDefault=4096,Reserved2=8192,Reserved3=16384,Reserved4=32768,ReservedMask=62464
    PropertyInfo|81|.MemberInfo PropertyInfoExtensions|181 ReflectionContext|81
    ReflectionTypeLoadException|2101|System.SystemException|System.Runtime.Serialization.ISerializable
    ResourceAttributes|e|||*:Public=1,Private
    ResourceLocation|e|||*:ContainedInAnotherAssembly=2,ContainedInManifestFile=4,Embedded=1
    RuntimeReflectionExtensions|181
    StrongNameKeyPair|||System.Runtime.Serialization.IDeserializationCallback;System.Runtime.Serialization.ISerializable
    TargetException|2001|System.ApplicationException TargetInvocationException|2101|System.ApplicationException
    TargetParameterCountException|2101|System.ApplicationException
    TypeAttributes|e|||*:VisibilityMask=7,NotPublic=0,Public,NestedPublic,NestedPrivate,NestedFamily,NestedAssembly,NestedFamANDAssem,NestedFamORAssem,LayoutMask=24,AutoLayout=0,SequentialLayout=8,ExplicitLayout=16,ClassSemanticsMask=32,Class=0,Interface=32,Abstract=128,Sealed=256,SpecialName=1024,Import=4096,Serializable=8192,WindowsRuntime=16384,StringFormatMask=196608,AnsiClass=0,UnicodeClass=65536,AutoClass=131072,CustomFormatClass=196608,CustomFormatMask=12582912,BeforeFieldInit=1048576,RTSpecialName=2048,HasSecurity=262144,ReservedMask=264192
    TypeDelegator||.TypeInfo TypeExtensions|181 TypeFilter|d TypeInfo|81|System.Type|.IReflectableType
    =System.Reflection.Emit
     AssemblyBuilder|101|System.Reflection.Assembly AssemblyBuilderAccess|e|||*:Run=1,RunAndCollect=9
    ConstructorBuilder|101|System.Reflection.ConstructorInfo CustomAttributeBuilder| DynamicILInfo|
    DynamicMethod|101|System.Reflection.MethodInfo EnumBuilder|101|System.Reflection.TypeInfo EventBuilder|101
    EventToken|s FieldBuilder|101|System.Reflection.FieldInfo FieldToken|s
    FlowControl|e|||:Branch,Break,Call,Cond_Branch,Meta,Next,Phi,Return,Throw
    GenericTypeParameterBuilder|101|System.Reflection.TypeInfo ILGenerator|
    Label|s||System.IEquatable`1[System.Reflection.Emit.Label] LocalBuilder|101|System.Reflection.LocalVariableInfo
    MethodBuilder|101|System.Reflection.MethodInfo MethodToken|s ModuleBuilder||System.Reflection.Module
    OpCode|s||System.IEquatable`1[System.Reflection.Emit.OpCode]
    OpCodeType|e|||:Annotation,Macro,Nternal,Objmodel,Prefix,Primitive OpCodes|
    OperandType|e|||:InlineBrTarget,InlineField,InlineI,InlineI8,InlineMethod,InlineNone,InlinePhi,InlineR,InlineSig=9,InlineString,InlineSwitch,InlineTok,InlineType,InlineVar,ShortInlineBrTarget,ShortInlineI,ShortInlineR,ShortInlineVar
    PEFileKinds|e|||:Dll=1,ConsoleApplication,WindowApplication
    PackingSize|e|||:Unspecified,Size1,Size2,Size4=4,Size8=8,Size16=16,Size32=32,Size64=64,Size128=128 ParameterBuilder|
    ParameterToken|s PropertyBuilder|101|System.Reflection.PropertyInfo PropertyToken|s SignatureHelper|101
    SignatureToken|s
    StackBehaviour|e|||:Pop0,Pop1,Pop1_pop1,Popi,Popi_pop1,Popi_popi,Popi_popi8,Popi_popi_popi,Popi_popr4,Popi_popr8,Popref,Popref_pop1,Popref_popi,Popref_popi_popi,Popref_popi_popi8,Popref_popi_popr4,Popref_popi_popr8,Popref_popi_popref,Push0,Push1,Push1_push1,Pushi,Pushi8,Pushr4,Pushr8,Pushref,Varpop,Varpush,Popref_popi_pop1
    StringToken|s TypeBuilder|101|System.Reflection.TypeInfo TypeToken|s
    =System.Reflection.Metadata
     ArrayShape|s AssemblyDefinition|s
    AssemblyDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.AssemblyDefinitionHandle]
    AssemblyExtensions|181 AssemblyFile|s
    AssemblyFileHandle|s||System.IEquatable`1[System.Reflection.Metadata.AssemblyFileHandle]
    AssemblyFileHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.AssemblyFileHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.AssemblyFileHandle];System.Collections.IEnumerable
    AssemblyFileHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.AssemblyFileHandle];System.Collections.IEnumerator;System.IDisposable
    AssemblyNameInfo AssemblyReference|s
    AssemblyReferenceHandle|s||System.IEquatable`1[System.Reflection.Metadata.AssemblyReferenceHandle]
    AssemblyReferenceHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.AssemblyReferenceHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.AssemblyReferenceHandle];System.Collections.IEnumerable
    AssemblyReferenceHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.AssemblyReferenceHandle];System.Collections.IEnumerator;System.IDisposable
    Blob|s BlobBuilder|
    BlobBuilder+Blobs|s10a||System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.Blob];System.Collections.IEnumerable;System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.Blob];System.Collections.IEnumerator;System.IDisposable
    BlobContentId|s||System.IEquatable`1[System.Reflection.Metadata.BlobContentId]
    BlobHandle|s||System.IEquatable`1[System.Reflection.Metadata.BlobHandle] BlobReader|s BlobWriter|s Constant|s
    ConstantHandle|s||System.IEquatable`1[System.Reflection.Metadata.ConstantHandle]
    ConstantTypeCode|e|||B:Invalid,Boolean=2,Char,SByte,Byte,Int16,UInt16,Int32,UInt32,Int64,UInt64,Single,Double,String,NullReference=18
    CustomAttribute|s CustomAttributeHandle|s||System.IEquatable`1[System.Reflection.Metadata.CustomAttributeHandle]
    CustomAttributeHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.CustomAttributeHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.CustomAttributeHandle];System.Collections.IEnumerable
    CustomAttributeHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.CustomAttributeHandle];System.Collections.IEnumerator;System.IDisposable
    CustomAttributeNamedArgumentKind|e|||B:Field=83,Property CustomAttributeNamedArgument`1|s
    CustomAttributeTypedArgument`1|s CustomAttributeValue`1|s CustomDebugInformation|s
    CustomDebugInformationHandle|s||System.IEquatable`1[System.Reflection.Metadata.CustomDebugInformationHandle]
    CustomDebugInformationHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.CustomDebugInformationHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.CustomDebugInformationHandle];System.Collections.IEnumerable
    CustomDebugInformationHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.CustomDebugInformationHandle];System.Collections.IEnumerator;System.IDisposable
    DebugMetadataHeader|101 DeclarativeSecurityAttribute|s
    DeclarativeSecurityAttributeHandle|s||System.IEquatable`1[System.Reflection.Metadata.DeclarativeSecurityAttributeHandle]
    DeclarativeSecurityAttributeHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.DeclarativeSecurityAttributeHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.DeclarativeSecurityAttributeHandle];System.Collections.IEnumerable
    DeclarativeSecurityAttributeHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.DeclarativeSecurityAttributeHandle];System.Collections.IEnumerator;System.IDisposable
    Document|s DocumentHandle|s||System.IEquatable`1[System.Reflection.Metadata.DocumentHandle]
    DocumentHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.DocumentHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.DocumentHandle];System.Collections.IEnumerable
    DocumentHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.DocumentHandle];System.Collections.IEnumerator;System.IDisposable
    DocumentNameBlobHandle|s||System.IEquatable`1[System.Reflection.Metadata.DocumentNameBlobHandle]
    EntityHandle|s||System.IEquatable`1[System.Reflection.Metadata.EntityHandle] EventAccessors|s EventDefinition|s
    EventDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.EventDefinitionHandle]
    EventDefinitionHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.EventDefinitionHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.EventDefinitionHandle];System.Collections.IEnumerable
    EventDefinitionHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.EventDefinitionHandle];System.Collections.IEnumerator;System.IDisposable
    ExceptionRegion|s ExceptionRegionKind|e|||H:Catch,Filter,Finally,Fault=4 ExportedType|s
    ExportedTypeHandle|s||System.IEquatable`1[System.Reflection.Metadata.ExportedTypeHandle]
    ExportedTypeHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.ExportedTypeHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.ExportedTypeHandle];System.Collections.IEnumerable
    ExportedTypeHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.ExportedTypeHandle];System.Collections.IEnumerator;System.IDisposable
    FieldDefinition|s FieldDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.FieldDefinitionHandle]
    FieldDefinitionHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.FieldDefinitionHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.FieldDefinitionHandle];System.Collections.IEnumerable
    FieldDefinitionHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.FieldDefinitionHandle];System.Collections.IEnumerator;System.IDisposable
    GenericParameter|s GenericParameterConstraint|s
    GenericParameterConstraintHandle|s||System.IEquatable`1[System.Reflection.Metadata.GenericParameterConstraintHandle]
    GenericParameterConstraintHandleCollection|s||System.Collections.Generic.IReadOnlyList`1[System.Reflection.Metadata.GenericParameterConstraintHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.GenericParameterConstraintHandle];System.Collections.IEnumerable;System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.GenericParameterConstraintHandle]
    GenericParameterConstraintHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.GenericParameterConstraintHandle];System.Collections.IEnumerator;System.IDisposable
    GenericParameterHandle|s||System.IEquatable`1[System.Reflection.Metadata.GenericParameterHandle]
    GenericParameterHandleCollection|s||System.Collections.Generic.IReadOnlyList`1[System.Reflection.Metadata.GenericParameterHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.GenericParameterHandle];System.Collections.IEnumerable;System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.GenericParameterHandle]
    GenericParameterHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.GenericParameterHandle];System.Collections.IEnumerator;System.IDisposable
    GuidHandle|s||System.IEquatable`1[System.Reflection.Metadata.GuidHandle]
    Handle|s||System.IEquatable`1[System.Reflection.Metadata.Handle]
    HandleComparer|101||System.Collections.Generic.IEqualityComparer`1[System.Reflection.Metadata.Handle];System.Collections.Generic.IComparer`1[System.Reflection.Metadata.Handle];System.Collections.Generic.IEqualityComparer`1[System.Reflection.Metadata.EntityHandle];System.Collections.Generic.IComparer`1[System.Reflection.Metadata.EntityHandle]
    HandleKind|e|||B:ModuleDefinition,TypeReference,TypeDefinition,FieldDefinition=4,MethodDefinition=6,Parameter=8,InterfaceImplementation,MemberReference,Constant,CustomAttribute,DeclarativeSecurityAttribute=14,StandaloneSignature=17,EventDefinition=20,PropertyDefinition=23,MethodImplementation=25,ModuleReference,TypeSpecification,AssemblyDefinition=32,AssemblyFile=38,AssemblyReference=35,ExportedType=39,GenericParameter=42,MethodSpecification,GenericParameterConstraint,ManifestResource=40,Document=48,MethodDebugInformation,LocalScope,LocalVariable,LocalConstant,ImportScope,CustomDebugInformation=55,NamespaceDefinition=124,UserString=112,String=120,Blob=113,Guid
    IConstructedTypeProvider`1|i ICustomAttributeTypeProvider`1|i
    ILOpCode|e|||H:Nop,Break,Ldarg_0,Ldarg_1,Ldarg_2,Ldarg_3,Ldloc_0,Ldloc_1,Ldloc_2,Ldloc_3,Stloc_0,Stloc_1,Stloc_2,Stloc_3,Ldarg_s,Ldarga_s,Starg_s,Ldloc_s,Ldloca_s,Stloc_s,Ldnull,Ldc_i4_m1,Ldc_i4_0,Ldc_i4_1,Ldc_i4_2,Ldc_i4_3,Ldc_i4_4,Ldc_i4_5,Ldc_i4_6,Ldc_i4_7,Ldc_i4_8,Ldc_i4_s,Ldc_i4,Ldc_i8,Ldc_r4,Ldc_r8,Dup=37,Pop,Jmp,Call,Calli,Ret,Br_s,Brfalse_s,Brtrue_s,Beq_s,Bge_s,Bgt_s,Ble_s,Blt_s,Bne_un_s,Bge_un_s,Bgt_un_s,Ble_un_s,Blt_un_s,Br,Brfalse,Brtrue,Beq,Bge,Bgt,Ble,Blt,Bne_un,Bge_un,Bgt_un,Ble_un,Blt_un,Switch,Ldind_i1,Ldind_u1,Ldind_i2,Ldind_u2,Ldind_i4,Ldind_u4,Ldind_i8,Ldind_i,Ldind_r4,Ldind_r8,Ldind_ref,Stind_ref,Stind_i1,Stind_i2,Stind_i4,Stind_i8,Stind_r4,Stind_r8,Add,Sub,Mul,Div,Div_un,Rem,Rem_un,And,Or,Xor,Shl,Shr,Shr_un,Neg,Not,Conv_i1,Conv_i2,Conv_i4,Conv_i8,Conv_r4,Conv_r8,Conv_u4,Conv_u8,Callvirt,Cpobj,Ldobj,Ldstr,Newobj,Castclass,Isinst,Conv_r_un,Unbox=121,Throw,Ldfld,Ldflda,Stfld,Ldsfld,Ldsflda,Stsfld,Stobj,Conv_ovf_i1_un,Conv_ovf_i2_un,Conv_ovf_i4_un,Conv_ovf_i8_un,Conv_ovf_u1_un,Conv_ovf_u2_un,Conv_ovf_u4_un,Conv_ovf_u8_un,Conv_ovf_i_un,Conv_ovf_u_un,Box,Newarr,Ldlen,Ldelema,Ldelem_i1,Ldelem_u1,Ldelem_i2,Ldelem_u2,Ldelem_i4,Ldelem_u4,Ldelem_i8,Ldelem_i,Ldelem_r4,Ldelem_r8,Ldelem_ref,Stelem_i,Stelem_i1,Stelem_i2,Stelem_i4,Stelem_i8,Stelem_r4,Stelem_r8,Stelem_ref,Ldelem,Stelem,Unbox_any,Conv_ovf_i1=179,Conv_ovf_u1,Conv_ovf_i2,Conv_ovf_u2,Conv_ovf_i4,Conv_ovf_u4,Conv_ovf_i8,Conv_ovf_u8,Refanyval=194,Ckfinite,Mkrefany=198,Ldtoken=208,Conv_u2,Conv_u1,Conv_i,Conv_ovf_i,Conv_ovf_u,Add_ovf,Add_ovf_un,Mul_ovf,Mul_ovf_un,Sub_ovf,Sub_ovf_un,Endfinally,Leave,Leave_s,Stind_i,Conv_u,Arglist=65024,Ceq,Cgt,Cgt_un,Clt,Clt_un,Ldftn,Ldvirtftn,Ldarg=65033,Ldarga,Starg,Ldloc,Ldloca,Stloc,Localloc,Endfilter=65041,Unaligned,Volatile,Tail,Initobj,Constrained,Cpblk,Initblk,Rethrow=65050,Sizeof=65052,Refanytype,Readonly
    ILOpCodeExtensions|181 ISZArrayTypeProvider`1|i ISignatureTypeProvider`2|i ISimpleTypeProvider`1|i
    ImageFormatLimitationException|2001|System.Exception ImportDefinition|s
    ImportDefinitionCollection|s||System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.ImportDefinition];System.Collections.IEnumerable
    ImportDefinitionCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.ImportDefinition];System.Collections.IEnumerator;System.IDisposable
    ImportDefinitionKind|e|||:ImportNamespace=1,ImportAssemblyNamespace,ImportType,ImportXmlNamespace,ImportAssemblyReferenceAlias,AliasAssemblyReference,AliasNamespace,AliasAssemblyNamespace,AliasType
    ImportScope|s
    ImportScopeCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.ImportScopeHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.ImportScopeHandle];System.Collections.IEnumerable
    ImportScopeCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.ImportScopeHandle];System.Collections.IEnumerator;System.IDisposable
    ImportScopeHandle|s||System.IEquatable`1[System.Reflection.Metadata.ImportScopeHandle] InterfaceImplementation|s
    InterfaceImplementationHandle|s||System.IEquatable`1[System.Reflection.Metadata.InterfaceImplementationHandle]
    InterfaceImplementationHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.InterfaceImplementationHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.InterfaceImplementationHandle];System.Collections.IEnumerable
    InterfaceImplementationHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.InterfaceImplementationHandle];System.Collections.IEnumerator;System.IDisposable
    LocalConstant|s LocalConstantHandle|s||System.IEquatable`1[System.Reflection.Metadata.LocalConstantHandle]
    LocalConstantHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.LocalConstantHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.LocalConstantHandle];System.Collections.IEnumerable
    LocalConstantHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.LocalConstantHandle];System.Collections.IEnumerator;System.IDisposable
    LocalScope|s LocalScopeHandle|s||System.IEquatable`1[System.Reflection.Metadata.LocalScopeHandle]
    LocalScopeHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.LocalScopeHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.LocalScopeHandle];System.Collections.IEnumerable
    LocalScopeHandleCollection+ChildrenEnumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.LocalScopeHandle];System.Collections.IEnumerator;System.IDisposable
    LocalScopeHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.LocalScopeHandle];System.Collections.IEnumerator;System.IDisposable
    LocalVariable|s LocalVariableAttributes|e|||*:None,DebuggerHidden
    LocalVariableHandle|s||System.IEquatable`1[System.Reflection.Metadata.LocalVariableHandle]
    LocalVariableHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.LocalVariableHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.LocalVariableHandle];System.Collections.IEnumerable
    LocalVariableHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.LocalVariableHandle];System.Collections.IEnumerator;System.IDisposable
    ManifestResource|s ManifestResourceHandle|s||System.IEquatable`1[System.Reflection.Metadata.ManifestResourceHandle]
    ManifestResourceHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.ManifestResourceHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.ManifestResourceHandle];System.Collections.IEnumerable
    ManifestResourceHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.ManifestResourceHandle];System.Collections.IEnumerator;System.IDisposable
    MemberReference|s MemberReferenceHandle|s||System.IEquatable`1[System.Reflection.Metadata.MemberReferenceHandle]
    MemberReferenceHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.MemberReferenceHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.MemberReferenceHandle];System.Collections.IEnumerable
    MemberReferenceHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.MemberReferenceHandle];System.Collections.IEnumerator;System.IDisposable
    MemberReferenceKind|e|||:Method,Field MetadataKind|e|||:Ecma335,WindowsMetadata,ManagedWindowsMetadata
    MetadataReader|101 MetadataReaderOptions|e|||*:None,Default,ApplyWindowsRuntimeProjections=1
    MetadataReaderProvider|101||System.IDisposable MetadataStreamOptions|e|||*:Default,LeaveOpen,PrefetchMetadata
    MetadataStringComparer|s MetadataStringDecoder| MetadataUpdateHandlerAttribute MetadataUpdater MethodBodyBlock|101
    MethodDebugInformation|s
    MethodDebugInformationHandle|s||System.IEquatable`1[System.Reflection.Metadata.MethodDebugInformationHandle]
    MethodDebugInformationHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.MethodDebugInformationHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.MethodDebugInformationHandle];System.Collections.IEnumerable
    MethodDebugInformationHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.MethodDebugInformationHandle];System.Collections.IEnumerator;System.IDisposable
    MethodDefinition|s MethodDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.MethodDefinitionHandle]
    MethodDefinitionHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.MethodDefinitionHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.MethodDefinitionHandle];System.Collections.IEnumerable
    MethodDefinitionHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.MethodDefinitionHandle];System.Collections.IEnumerator;System.IDisposable
    MethodImplementation|s
    MethodImplementationHandle|s||System.IEquatable`1[System.Reflection.Metadata.MethodImplementationHandle]
    MethodImplementationHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.MethodImplementationHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.MethodImplementationHandle];System.Collections.IEnumerable
    MethodImplementationHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.MethodImplementationHandle];System.Collections.IEnumerator;System.IDisposable
    MethodImport|s MethodSignature`1|s MethodSpecification|s
    MethodSpecificationHandle|s||System.IEquatable`1[System.Reflection.Metadata.MethodSpecificationHandle]
    ModuleDefinition|s ModuleDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.ModuleDefinitionHandle]
    ModuleReference|s ModuleReferenceHandle|s||System.IEquatable`1[System.Reflection.Metadata.ModuleReferenceHandle]
    NamespaceDefinition|s
    NamespaceDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.NamespaceDefinitionHandle]
    PEReaderExtensions|181 Parameter|s
    ParameterHandle|s||System.IEquatable`1[System.Reflection.Metadata.ParameterHandle]
    ParameterHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.ParameterHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.ParameterHandle];System.Collections.IEnumerable
    ParameterHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.ParameterHandle];System.Collections.IEnumerator;System.IDisposable
    PrimitiveSerializationTypeCode|e|||B:Boolean=2,Byte=5,SByte=4,Char=3,Int16=6,UInt16,Int32,UInt32,Int64,UInt64,Single,Double,String
    PrimitiveTypeCode|e|||B:Boolean=2,Byte=5,SByte=4,Char=3,Int16=6,UInt16,Int32,UInt32,Int64,UInt64,Single,Double,IntPtr=24,UIntPtr,Object=28,String=14,TypedReference=22,Void=1
    PropertyAccessors|s PropertyDefinition|s
    PropertyDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.PropertyDefinitionHandle]
    PropertyDefinitionHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.PropertyDefinitionHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.PropertyDefinitionHandle];System.Collections.IEnumerable
    PropertyDefinitionHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.PropertyDefinitionHandle];System.Collections.IEnumerator;System.IDisposable
    ReservedBlob`1|s SequencePoint|s||System.IEquatable`1[System.Reflection.Metadata.SequencePoint]
    SequencePointCollection|s||System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.SequencePoint];System.Collections.IEnumerable
    SequencePointCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.SequencePoint];System.Collections.IEnumerator;System.IDisposable
    SerializationTypeCode|e|||B:Invalid,Boolean=2,Char,SByte,Byte,Int16,UInt16,Int32,UInt32,Int64,UInt64,Single,Double,String,SZArray=29,Type=80,TaggedObject,Enum=85
    SignatureAttributes|e|||B*:None,Generic=16,Instance=32,ExplicitThis=64
    SignatureCallingConvention|e|||B:Default,CDecl,StdCall,ThisCall,FastCall,VarArgs
    SignatureHeader|s||System.IEquatable`1[System.Reflection.Metadata.SignatureHeader]
    SignatureKind|e|||B:Method,Field=6,LocalVariables,Property,MethodSpecification=10
    SignatureTypeCode|e|||B:Invalid,Void,Boolean,Char,SByte,Byte,Int16,UInt16,Int32,UInt32,Int64,UInt64,Single,Double,String,Pointer,ByReference,GenericTypeParameter=19,Array,GenericTypeInstance,TypedReference,IntPtr=24,UIntPtr,FunctionPointer=27,Object,SZArray,GenericMethodParameter,RequiredModifier,OptionalModifier,TypeHandle=64,Sentinel,Pinned=69
    SignatureTypeKind|e|||B:Unknown,Class=18,ValueType=17 StandaloneSignature|s
    StandaloneSignatureHandle|s||System.IEquatable`1[System.Reflection.Metadata.StandaloneSignatureHandle]
    StandaloneSignatureKind|e|||:Method,LocalVariables
    StringHandle|s||System.IEquatable`1[System.Reflection.Metadata.StringHandle] TypeDefinition|s
    TypeDefinitionHandle|s||System.IEquatable`1[System.Reflection.Metadata.TypeDefinitionHandle]
    TypeDefinitionHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.TypeDefinitionHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.TypeDefinitionHandle];System.Collections.IEnumerable
    TypeDefinitionHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.TypeDefinitionHandle];System.Collections.IEnumerator;System.IDisposable
    TypeLayout|s TypeName TypeNameParseOptions TypeReference|s
    TypeReferenceHandle|s||System.IEquatable`1[System.Reflection.Metadata.TypeReferenceHandle]
    TypeReferenceHandleCollection|s||System.Collections.Generic.IReadOnlyCollection`1[System.Reflection.Metadata.TypeReferenceHandle];System.Collections.Generic.IEnumerable`1[System.Reflection.Metadata.TypeReferenceHandle];System.Collections.IEnumerable
    TypeReferenceHandleCollection+Enumerator|s10a||System.Collections.Generic.IEnumerator`1[System.Reflection.Metadata.TypeReferenceHandle];System.Collections.IEnumerator;System.IDisposable
    TypeSpecification|s
    TypeSpecificationHandle|s||System.IEquatable`1[System.Reflection.Metadata.TypeSpecificationHandle]
    UserStringHandle|s||System.IEquatable`1[System.Reflection.Metadata.UserStringHandle]
    =System.Reflection.Metadata.Ecma335
     ArrayShapeEncoder|s BlobEncoder|s CodedIndex|181 ControlFlowBuilder|101 CustomAttributeArrayTypeEncoder|s
    CustomAttributeElementTypeEncoder|s CustomAttributeNamedArgumentsEncoder|s CustomModifiersEncoder|s
    EditAndContinueLogEntry|s||System.IEquatable`1[System.Reflection.Metadata.Ecma335.EditAndContinueLogEntry]
    EditAndContinueOperation|e|||:Default,AddMethod,AddField,AddParameter,AddProperty,AddEvent ExceptionRegionEncoder|s
    ExportedTypeExtensions|181 FixedArgumentsEncoder|s FunctionPointerAttributes|e|||:None,HasThis=32,HasExplicitThis=96
    GenericTypeArgumentsEncoder|s HeapIndex|e|||:UserString,String,Blob,Guid InstructionEncoder|s
    LabelHandle|s||System.IEquatable`1[System.Reflection.Metadata.Ecma335.LabelHandle] LiteralEncoder|s
    LiteralsEncoder|s LocalVariableTypeEncoder|s LocalVariablesEncoder|s MetadataAggregator|101 MetadataBuilder|101
    MetadataReaderExtensions|181 MetadataRootBuilder|101 MetadataSizes|101 MetadataTokens|181
    MethodBodyAttributes|e|||*:None,InitLocals MethodBodyStreamEncoder|s MethodBodyStreamEncoder+MethodBody|s10a
    MethodSignatureEncoder|s NameEncoder|s NamedArgumentTypeEncoder|s NamedArgumentsEncoder|s ParameterTypeEncoder|s
    ParametersEncoder|s PermissionSetEncoder|s PortablePdbBuilder|101 ReturnTypeEncoder|s ScalarEncoder|s
    SignatureDecoder`2|s SignatureTypeEncoder|s
    TableIndex|e|||B:Module,TypeRef,TypeDef,FieldPtr,Field,MethodPtr,MethodDef,ParamPtr,Param,InterfaceImpl,MemberRef,Constant,CustomAttribute,FieldMarshal,DeclSecurity,ClassLayout,FieldLayout,StandAloneSig,EventMap,EventPtr,Event,PropertyMap,PropertyPtr,Property,MethodSemantics,MethodImpl,ModuleRef,TypeSpec,ImplMap,FieldRva,EncLog,EncMap,Assembly,AssemblyProcessor,AssemblyOS,AssemblyRef,AssemblyRefProcessor,AssemblyRefOS,File,ExportedType,ManifestResource,NestedClass,GenericParam,MethodSpec,GenericParamConstraint,Document=48,MethodDebugInformation,LocalScope,LocalVariable,LocalConstant,ImportScope,StateMachineMethod,CustomDebugInformation
    VectorEncoder|s
    =System.Reflection.PortableExecutable
    Characteristics|e|||H:RelocsStripped=1,ExecutableImage,LineNumsStripped=4,LocalSymsStripped=8,AggressiveWSTrim=16,LargeAddressAware=32,BytesReversedLo=128,Bit32Machine=256,DebugStripped=512,RemovableRunFromSwap=1024,NetRunFromSwap=2048,System=4096,Dll=8192,UpSystemOnly=16384,BytesReversedHi=32768
    CodeViewDebugDirectoryData|s CoffHeader|101
    CorFlags|e|||*:ILOnly=1,Requires32Bit,ILLibrary=4,StrongNameSigned=8,NativeEntryPoint=16,TrackDebugData=65536,Prefers32Bit=131072
    CorHeader|101 DebugDirectoryBuilder|101 DebugDirectoryEntry|s
    DebugDirectoryEntryType|e|||:Unknown,Coff,CodeView,Reproducible=16,EmbeddedPortablePdb,PdbChecksum=19
    DirectoryEntry|s
    DllCharacteristics|e|||H*:ProcessInit=1,ProcessTerm,ThreadInit=4,ThreadTerm=8,HighEntropyVirtualAddressSpace=32,DynamicBase=64,NxCompatible=256,NoIsolation=512,NoSeh=1024,NoBind=2048,AppContainer=4096,WdmDriver=8192,TerminalServerAware=32768
    Machine|e|||H:Unknown,I386=332,WceMipsV2=361,Alpha=388,SH3=418,SH3Dsp,SH3E,SH4=422,SH5=424,Arm=448,Thumb=450,ArmThumb2=452,AM33=467,PowerPC=496,PowerPCFP,IA64=512,MIPS16=614,Alpha64=644,MipsFpu=870,MipsFpu16=1126,Tricore=1312,Ebc=3772,Amd64=34404,M32R=36929,Arm64=43620
    ManagedPEBuilder||.PEBuilder PEBuilder|81 PEDirectoriesBuilder|101 PEHeader|101 PEHeaderBuilder|101 PEHeaders|101
    PEMagic|e|||H:PE32=267,PE32Plus=523 PEMemoryBlock|s PEReader|101||System.IDisposable
    PEStreamOptions|e|||*:Default,LeaveOpen,PrefetchMetadata,PrefetchEntireImage=4,IsLoadedImage=8
    PdbChecksumDebugDirectoryData|s ResourceSectionBuilder|81
    SectionCharacteristics|e|||I*:TypeReg,TypeDSect,TypeNoLoad,TypeGroup=4,TypeNoPad=8,TypeCopy=16,ContainsCode=32,ContainsInitializedData=64,ContainsUninitializedData=128,LinkerOther=256,LinkerInfo=512,TypeOver=1024,LinkerRemove=2048,LinkerComdat=4096,MemProtected=16384,NoDeferSpecExc=16384,GPRel=32768,MemFardata=32768,MemSysheap=65536,MemPurgeable=131072,Mem16Bit=131072,MemLocked=262144,MemPreload=524288,Align1Bytes=1048576,Align2Bytes=2097152,Align4Bytes=3145728,Align8Bytes=4194304,Align16Bytes=5242880,Align32Bytes=6291456,Align64Bytes=7340032,Align128Bytes=8388608,Align256Bytes=9437184,Align512Bytes=10485760,Align1024Bytes=11534336,Align2048Bytes=12582912,Align4096Bytes=13631488,Align8192Bytes=14680064,AlignMask=15728640,LinkerNRelocOvfl=16777216,MemDiscardable=33554432,MemNotCached=67108864,MemNotPaged=134217728,MemShared=268435456,MemExecute=536870912,MemRead=1073741824,MemWrite=2147483648
    SectionHeader|s SectionLocation|s
    Subsystem|e|||H:Unknown,Native,WindowsGui,WindowsCui,OS2Cui=5,PosixCui=7,NativeWindows,WindowsCEGui,EfiApplication,EfiBootServiceDriver,EfiRuntimeDriver,EfiRom,Xbox,WindowsBootApplication=16
    =System.Runtime
     AmbiguousImplementationException|2101|System.Exception AssemblyTargetedPatchBandAttribute|101|System.Attribute
    ControlledExecution DependentHandle GCLargeObjectHeapCompactionMode|e|||:Default=1,CompactOnce
    GCLatencyMode|e|||:Batch,Interactive,LowLatency,SustainedLowLatency,NoGCRegion GCSettings|181 JitInfo
    MemoryFailPoint|101|System.Runtime.ConstrainedExecution.CriticalFinalizerObject|System.IDisposable
    ProfileOptimization|181 RuntimeImports| TargetedPatchingOptOutAttribute|101|System.Attribute
    =System.Runtime.CompilerServices
     AccessedThroughPropertyAttribute|101|System.Attribute AsyncIteratorMethodBuilder|s101
    AsyncIteratorStateMachineAttribute|101|.StateMachineAttribute AsyncMethodBuilderAttribute|101|System.Attribute
    AsyncStateMachineAttribute|101|.StateMachineAttribute AsyncTaskMethodBuilder|s AsyncTaskMethodBuilder`1|s
    AsyncValueTaskMethodBuilder|s101 AsyncValueTaskMethodBuilder`1|s101 AsyncVoidMethodBuilder|s CallConvCdecl|
    CallConvFastcall| CallConvStdcall| CallConvThiscall| CallSite| CallSiteBinder|81 CallSiteHelpers|181 CallSiteOps|181
    CallSite`1||.CallSite CallerArgumentExpressionAttribute|101|System.Attribute
    CallerFilePathAttribute|101|System.Attribute CallerLineNumberAttribute|101|System.Attribute
    CallerMemberNameAttribute|101|System.Attribute Closure|101 CollectionBuilderAttribute
    CompilationRelaxations|e|||*:NoStringInterning=8 CompilationRelaxationsAttribute||System.Attribute
    CompilerFeatureRequiredAttribute CompilerGeneratedAttribute|101|System.Attribute
    CompilerGlobalScopeAttribute||System.Attribute CompilerMarshalOverride|181
    ConditionalWeakTable`2|101||System.Collections.IEnumerable ConditionalWeakTable`2+CreateValueCallback|d102
    ConditionalWeakTable`2+Enumerator|103||System.IDisposable;System.Collections.IEnumerator
    ConfiguredAsyncDisposable|s101 ConfiguredCancelableAsyncEnumerable`1|s101
    ConfiguredCancelableAsyncEnumerable`1+Enumerator|s102 ConfiguredTaskAwaitable|s
    ConfiguredTaskAwaitable+ConfiguredTaskAwaiter|s10a||.ICriticalNotifyCompletion;.INotifyCompletion
    ConfiguredTaskAwaitable`1|s
    ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter|s10a||.ICriticalNotifyCompletion;.INotifyCompletion
    ConfiguredValueTaskAwaitable|s101
    ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter|s102||.ICriticalNotifyCompletion;.INotifyCompletion
    ConfiguredValueTaskAwaitable`1|s101
    ConfiguredValueTaskAwaitable`1+ConfiguredValueTaskAwaiter|s102||.ICriticalNotifyCompletion;.INotifyCompletion
    ContractHelper|181 CustomConstantAttribute|81|System.Attribute
    DateTimeConstantAttribute|101|.CustomConstantAttribute DebugInfoGenerator|81
    DecimalConstantAttribute|101|System.Attribute DefaultDependencyAttribute|101|System.Attribute
    DefaultInterpolatedStringHandler DependencyAttribute|101|System.Attribute
    DisablePrivateReflectionAttribute|101|System.Attribute DiscardableAttribute||System.Attribute
    DynamicAttribute|101|System.Attribute EnumeratorCancellationAttribute|101|System.Attribute
    ExtensionAttribute|101|System.Attribute FixedAddressValueTypeAttribute|101|System.Attribute
    FixedBufferAttribute|101|System.Attribute FormattableStringFactory|181
    HasCopySemanticsAttribute|101|System.Attribute IAsyncStateMachine|i ICastable|i
    ICriticalNotifyCompletion|i||.INotifyCompletion IDispatchConstantAttribute|101|.CustomConstantAttribute
    INotifyCompletion|i IRuntimeVariables|i IStrongBox|i ITuple|i IUnknownConstantAttribute|101|.CustomConstantAttribute
    IndexerNameAttribute|101|System.Attribute InlineArrayAttribute InternalsVisibleToAttribute|101|System.Attribute
    InterpolatedStringHandlerArgumentAttribute InterpolatedStringHandlerAttribute IsBoxed|181
    IsByRefLikeAttribute|101|System.Attribute IsByValue|181 IsConst|181 IsCopyConstructed|181
    IsExplicitlyDereferenced|181 IsExternalInit IsImplicitlyDereferenced|181 IsJitIntrinsic|181 IsLong|181 IsPinned|181
    IsReadOnlyAttribute|100|System.Attribute IsSignUnspecifiedByte|181 IsUdtReturn|181 IsVolatile|181
    IteratorStateMachineAttribute|101|.StateMachineAttribute LoadHint|e|||:Default,Always,Sometimes
    MethodCodeType|e|||:IL,Native,OPTIL,Runtime MethodImplAttribute|101|System.Attribute
    MethodImplOptions|e|||*:Unmanaged=4,NoInlining=8,ForwardRef=16,Synchronized=32,NoOptimization=64,PreserveSig=128,AggressiveInlining=256,AggressiveOptimization=512,InternalCall=4096
    ModuleInitializerAttribute NativeCppClassAttribute|101|System.Attribute NullableAttribute|100|System.Attribute
    NullableContextAttribute|100|System.Attribute NullablePublicOnlyAttribute|100|System.Attribute
    OverloadResolutionPriorityAttribute ParamCollectionAttribute PoolingAsyncValueTaskMethodBuilder
    PoolingAsyncValueTaskMethodBuilder`1 PreserveBaseOverridesAttribute
    ReadOnlyCollectionBuilder`1|101||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    RefSafetyRulesAttribute ReferenceAssemblyAttribute|101|System.Attribute
    RequiredAttributeAttribute|101|System.Attribute RequiredMemberAttribute RuleCache`1|
    RuntimeCompatibilityAttribute|101|System.Attribute RuntimeFeature|181 RuntimeHelpers|181
    RuntimeHelpers+CleanupCode|d102 RuntimeHelpers+TryCode|d102 RuntimeOps|181
    RuntimeWrappedException|2101|System.Exception ScopedRefAttribute ScopelessEnumAttribute|101|System.Attribute
    SkipLocalsInitAttribute SpecialNameAttribute|101|System.Attribute StateMachineAttribute||System.Attribute
    StringFreezingAttribute|101|System.Attribute StrongBox`1|||.IStrongBox SuppressIldasmAttribute|101|System.Attribute
    SwitchExpressionException|2101|System.InvalidOperationException
    TaskAwaiter|s||.ICriticalNotifyCompletion;.INotifyCompletion
    TaskAwaiter`1|s||.ICriticalNotifyCompletion;.INotifyCompletion TupleElementNamesAttribute|101|System.Attribute
    TypeForwardedFromAttribute|101|System.Attribute TypeForwardedToAttribute|101|System.Attribute Unsafe|181
    UnsafeAccessorAttribute UnsafeAccessorKind UnsafeValueTypeAttribute|101|System.Attribute
    ValueTaskAwaiter|s||.ICriticalNotifyCompletion;.INotifyCompletion
    ValueTaskAwaiter`1|s||.ICriticalNotifyCompletion;.INotifyCompletion YieldAwaitable|s
    YieldAwaitable+YieldAwaiter|s10a||.ICriticalNotifyCompletion;.INotifyCompletion
    =System.Runtime.ConstrainedExecution
     Cer|e|||:None,MayFail,Success
    Consistency|e|||:MayCorruptProcess,MayCorruptAppDomain,MayCorruptInstance,WillNotCorruptState
    CriticalFinalizerObject|81 PrePrepareMethodAttribute|101|System.Attribute
    ReliabilityContractAttribute|101|System.Attribute
    =System.Runtime.ExceptionServices
     ExceptionDispatchInfo|101 FirstChanceExceptionEventArgs||System.EventArgs
    HandleProcessCorruptedStateExceptionsAttribute|101|System.Attribute
    =System.Runtime.InteropServices
     AllowReversePInvokeCallsAttribute|101|System.Attribute Architecture|e|||:X86,X64,Arm,Arm64 ArrayWithOffset|s
    AssemblyRegistrationFlags|e|||*:None,SetCodeBase AutomationProxyAttribute|101|System.Attribute BStrWrapper|101
    BestFitMappingAttribute|101|System.Attribute CLong COMException|2001|.ExternalException CULong
    CallingConvention|e|||:Winapi=1,Cdecl,StdCall,ThisCall,FastCall CharSet|e|||:None=1,Ansi,Unicode,Auto
    ClassInterfaceAttribute|101|System.Attribute ClassInterfaceType|e|||:None,AutoDispatch,AutoDual
    CoClassAttribute|101|System.Attribute CollectionsMarshal ComAliasNameAttribute|101|System.Attribute
    ComAwareEventInfo||System.Reflection.EventInfo ComCompatibleVersionAttribute|101|System.Attribute
    ComConversionLossAttribute|101|System.Attribute ComDefaultInterfaceAttribute|101|System.Attribute
    ComEventInterfaceAttribute|101|System.Attribute ComEventsHelper|181 ComImportAttribute|101|System.Attribute
    ComInterfaceType|e|||:InterfaceIsDual,InterfaceIsIUnknown,InterfaceIsIDispatch,InterfaceIsIInspectable
    ComMemberType|e|||:Method,PropGet,PropSet ComRegisterFunctionAttribute|101|System.Attribute
    ComSourceInterfacesAttribute|101|System.Attribute ComUnregisterFunctionAttribute|101|System.Attribute
    ComVisibleAttribute|101|System.Attribute
    CriticalHandle|81|System.Runtime.ConstrainedExecution.CriticalFinalizerObject|System.IDisposable CurrencyWrapper|101
    CustomQueryInterfaceMode|e|||:Ignore,Allow CustomQueryInterfaceResult|e|||:Handled,NotHandled,Failed
    DefaultCharSetAttribute|101|System.Attribute DefaultDllImportSearchPathsAttribute|101|System.Attribute
    DefaultParameterValueAttribute|101|System.Attribute DispIdAttribute|101|System.Attribute DispatchWrapper|101
    DllImportAttribute|101|System.Attribute DllImportResolver|d
    DllImportSearchPath|e|||*:UseDllDirectoryForDependencies=256,ApplicationDirectory=512,UserDirectories=1024,System32=2048,SafeDirectories=4096,AssemblyDirectory=2,LegacyBehavior=0
    ErrorWrapper|101 ExporterEventKind|e|||:NOTIF_TYPECONVERTED,NOTIF_CONVERTWARNING,ERROR_REFTOINVALIDASSEMBLY
    ExternalException|2001|System.SystemException FieldOffsetAttribute|101|System.Attribute GCHandle|s
    GCHandleType|e|||:Weak,WeakTrackResurrection,Normal,Pinned GuidAttribute|101|System.Attribute HandleCollector|101
    HandleRef|s ICustomAdapter|i ICustomFactory|i ICustomMarshaler|i ICustomQueryInterface|i
    IDispatchImplAttribute|101|System.Attribute
    IDispatchImplType|e|||:CompatibleImpl=2,InternalImpl=1,SystemDefinedImpl=0 ImmutableCollectionsMarshal
    ImportedFromTypeLibAttribute|101|System.Attribute InAttribute|101|System.Attribute
    InterfaceTypeAttribute|101|System.Attribute InvalidComObjectException|2001|System.SystemException
    InvalidOleVariantTypeException|2001|System.SystemException LCIDConversionAttribute|101|System.Attribute
    LayoutKind|e|||:Sequential,Explicit=2,Auto LibraryImportAttribute
    ManagedToNativeComInteropStubAttribute|101|System.Attribute Marshal|181 MarshalAsAttribute|101|System.Attribute
    MarshalDirectiveException|2001|System.SystemException MemoryMarshal|181 NFloat
    NativeCallableAttribute|101|System.Attribute NativeLibrary|181 NativeMemory
    OSPlatform|s||System.IEquatable`1[System.Runtime.InteropServices.OSPlatform] OptionalAttribute|101|System.Attribute
    OutAttribute|101|System.Attribute PosixSignal PosixSignalContext PosixSignalRegistration
    PreserveSigAttribute|101|System.Attribute PrimaryInteropAssemblyAttribute|101|System.Attribute
    ProgIdAttribute|101|System.Attribute
    RegistrationClassContext|e|||*:InProcessServer=1,InProcessHandler,LocalServer=4,InProcessServer16=8,RemoteServer=16,InProcessHandler16=32,Reserved1=64,Reserved2=128,Reserved3=256,Reserved4=512,NoCodeDownload=1024,Reserved5=2048,NoCustomMarshal=4096,EnableCodeDownload=8192,NoFailureLog=16384,DisableActivateAsActivator=32768,EnableActivateAsActivator=65536,FromDefaultContext=131072
    RegistrationConnectionType|e|||*:SingleUse,MultipleUse,MultiSeparate,Suspended=4,Surrogate=8 RuntimeEnvironment|181
    RuntimeInformation|181 SEHException|2001|.ExternalException
    SafeArrayRankMismatchException|2001|System.SystemException
    SafeArrayTypeMismatchException|2001|System.SystemException
    SafeBuffer|81|Microsoft.Win32.SafeHandles.SafeHandleZeroOrMinusOneIsInvalid
    SafeHandle|81|System.Runtime.ConstrainedExecution.CriticalFinalizerObject|System.IDisposable SequenceMarshal|181
    SetWin32ContextInIDispatchAttribute|101|System.Attribute StandardOleMarshalObject||System.MarshalByRefObject
    StringMarshalling StructLayoutAttribute|101|System.Attribute TypeIdentifierAttribute|101|System.Attribute
    TypeLibFuncAttribute|101|System.Attribute
    TypeLibFuncFlags|e|||*:FRestricted=1,FSource,FBindable=4,FRequestEdit=8,FDisplayBind=16,FDefaultBind=32,FHidden=64,FUsesGetLastError=128,FDefaultCollelem=256,FUiDefault=512,FNonBrowsable=1024,FReplaceable=2048,FImmediateBind=4096
    TypeLibImportClassAttribute|101|System.Attribute TypeLibTypeAttribute|101|System.Attribute
    TypeLibTypeFlags|e|||*:FAppObject=1,FCanCreate,FLicensed=4,FPreDeclId=8,FHidden=16,FControl=32,FDual=64,FNonExtensible=128,FOleAutomation=256,FRestricted=512,FAggregatable=1024,FReplaceable=2048,FDispatchable=4096,FReverseBind=8192
    TypeLibVarAttribute|101|System.Attribute
    TypeLibVarFlags|e|||*:FReadOnly=1,FSource,FBindable=4,FRequestEdit=8,FDisplayBind=16,FDefaultBind=32,FHidden=64,FRestricted=128,FDefaultCollelem=256,FUiDefault=512,FNonBrowsable=1024,FReplaceable=2048,FImmediateBind=4096
    TypeLibVersionAttribute|101|System.Attribute UnknownWrapper|101
    UnmanagedFunctionPointerAttribute|101|System.Attribute
    UnmanagedType|e|||:Bool=2,I1,U1,I2,U2,I4,U4,I8,U8,R4,R8,Currency=15,BStr=19,LPStr,LPWStr,LPTStr,ByValTStr,IUnknown=25,IDispatch,Struct,Interface,SafeArray,ByValArray,SysInt,SysUInt,VBByRefStr=34,AnsiBStr,TBStr,VariantBool,FunctionPtr,AsAny=40,LPArray=42,LPStruct,CustomMarshaler,Error,IInspectable,HString,LPUTF8Str
    VarEnum|e|||:VT_EMPTY,VT_NULL,VT_I2,VT_I4,VT_R4,VT_R8,VT_CY,VT_DATE,VT_BSTR,VT_DISPATCH,VT_ERROR,VT_BOOL,VT_VARIANT,VT_UNKNOWN,VT_DECIMAL,VT_I1=16,VT_UI1,VT_UI2,VT_UI4,VT_I8,VT_UI8,VT_INT,VT_UINT,VT_VOID,VT_HRESULT,VT_PTR,VT_SAFEARRAY,VT_CARRAY,VT_USERDEFINED,VT_LPSTR,VT_LPWSTR,VT_RECORD=36,VT_FILETIME=64,VT_BLOB,VT_STREAM,VT_STORAGE,VT_STREAMED_OBJECT,VT_STORED_OBJECT,VT_BLOB_OBJECT,VT_CF,VT_CLSID,VT_VECTOR=4096,VT_ARRAY=8192,VT_BYREF=16384
    VariantWrapper|101
    =System.Runtime.InteropServices.ComTypes
    ADVF|e|||*:ADVF_NODATA=1,ADVF_PRIMEFIRST,ADVF_ONLYONCE=4,ADVF_DATAONSTOP=64,ADVFCACHE_NOHANDLER=8,ADVFCACHE_FORCEBUILTIN=16,ADVFCACHE_ONSAVE=32
    BINDPTR|s111 BIND_OPTS|s
    CALLCONV|e|||:CC_CDECL=1,CC_MSCPASCAL,CC_PASCAL=2,CC_MACPASCAL,CC_STDCALL,CC_RESERVED,CC_SYSCALL,CC_MPWCDECL,CC_MPWPASCAL,CC_MAX
    CONNECTDATA|s DATADIR|e|||:DATADIR_GET=1,DATADIR_SET
    DESCKIND|e|||:DESCKIND_NONE,DESCKIND_FUNCDESC,DESCKIND_VARDESC,DESCKIND_TYPECOMP,DESCKIND_IMPLICITAPPOBJ,DESCKIND_MAX
    DISPPARAMS|s DVASPECT|e|||*:DVASPECT_CONTENT=1,DVASPECT_THUMBNAIL,DVASPECT_ICON=4,DVASPECT_DOCPRINT=8 ELEMDESC|s
    ELEMDESC+DESCUNION|s112 EXCEPINFO|s FILETIME|s FORMATETC|s FUNCDESC|s
    FUNCFLAGS|e|||h*:FUNCFLAG_FRESTRICTED=1,FUNCFLAG_FSOURCE,FUNCFLAG_FBINDABLE=4,FUNCFLAG_FREQUESTEDIT=8,FUNCFLAG_FDISPLAYBIND=16,FUNCFLAG_FDEFAULTBIND=32,FUNCFLAG_FHIDDEN=64,FUNCFLAG_FUSESGETLASTERROR=128,FUNCFLAG_FDEFAULTCOLLELEM=256,FUNCFLAG_FUIDEFAULT=512,FUNCFLAG_FNONBROWSABLE=1024,FUNCFLAG_FREPLACEABLE=2048,FUNCFLAG_FIMMEDIATEBIND=4096
    FUNCKIND|e|||:FUNC_VIRTUAL,FUNC_PUREVIRTUAL,FUNC_NONVIRTUAL,FUNC_STATIC,FUNC_DISPATCH IAdviseSink|i IBindCtx|i
    IConnectionPoint|i IConnectionPointContainer|i IDLDESC|s
    IDLFLAG|e|||h*:IDLFLAG_NONE,IDLFLAG_FIN,IDLFLAG_FOUT,IDLFLAG_FLCID=4,IDLFLAG_FRETVAL=8 IDataObject|i
    IEnumConnectionPoints|i IEnumConnections|i IEnumFORMATETC|i IEnumMoniker|i IEnumSTATDATA|i IEnumString|i
    IEnumVARIANT|i
    IMPLTYPEFLAGS|e|||*:IMPLTYPEFLAG_FDEFAULT=1,IMPLTYPEFLAG_FSOURCE,IMPLTYPEFLAG_FRESTRICTED=4,IMPLTYPEFLAG_FDEFAULTVTABLE=8
    IMoniker|i INVOKEKIND|e|||*:INVOKE_FUNC=1,INVOKE_PROPERTYGET,INVOKE_PROPERTYPUT=4,INVOKE_PROPERTYPUTREF=8
    IPersistFile|i IRunningObjectTable|i IStream|i ITypeComp|i ITypeInfo|i ITypeInfo2|i||.ITypeInfo ITypeLib|i
    ITypeLib2|i||.ITypeLib
    LIBFLAGS|e|||h*:LIBFLAG_FRESTRICTED=1,LIBFLAG_FCONTROL,LIBFLAG_FHIDDEN=4,LIBFLAG_FHASDISKIMAGE=8 PARAMDESC|s
    PARAMFLAG|e|||h*:PARAMFLAG_NONE,PARAMFLAG_FIN,PARAMFLAG_FOUT,PARAMFLAG_FLCID=4,PARAMFLAG_FRETVAL=8,PARAMFLAG_FOPT=16,PARAMFLAG_FHASDEFAULT=32,PARAMFLAG_FHASCUSTDATA=64
    STATDATA|s STATSTG|s STGMEDIUM|s SYSKIND|e|||:SYS_WIN16,SYS_WIN32,SYS_MAC,SYS_WIN64
    TYMED|e|||*:TYMED_HGLOBAL=1,TYMED_FILE,TYMED_ISTREAM=4,TYMED_ISTORAGE=8,TYMED_GDI=16,TYMED_MFPICT=32,TYMED_ENHMF=64,TYMED_NULL=0
    TYPEATTR|s TYPEDESC|s
    TYPEFLAGS|e|||h*:TYPEFLAG_FAPPOBJECT=1,TYPEFLAG_FCANCREATE,TYPEFLAG_FLICENSED=4,TYPEFLAG_FPREDECLID=8,TYPEFLAG_FHIDDEN=16,TYPEFLAG_FCONTROL=32,TYPEFLAG_FDUAL=64,TYPEFLAG_FNONEXTENSIBLE=128,TYPEFLAG_FOLEAUTOMATION=256,TYPEFLAG_FRESTRICTED=512,TYPEFLAG_FAGGREGATABLE=1024,TYPEFLAG_FREPLACEABLE=2048,TYPEFLAG_FDISPATCHABLE=4096,TYPEFLAG_FREVERSEBIND=8192,TYPEFLAG_FPROXY=16384
    TYPEKIND|e|||:TKIND_ENUM,TKIND_RECORD,TKIND_MODULE,TKIND_INTERFACE,TKIND_DISPATCH,TKIND_COCLASS,TKIND_ALIAS,TKIND_UNION,TKIND_MAX
    TYPELIBATTR|s VARDESC|s VARDESC+DESCUNION|s112
    VARFLAGS|e|||h*:VARFLAG_FREADONLY=1,VARFLAG_FSOURCE,VARFLAG_FBINDABLE=4,VARFLAG_FREQUESTEDIT=8,VARFLAG_FDISPLAYBIND=16,VARFLAG_FDEFAULTBIND=32,VARFLAG_FHIDDEN=64,VARFLAG_FRESTRICTED=128,VARFLAG_FDEFAULTCOLLELEM=256,VARFLAG_FUIDEFAULT=512,VARFLAG_FNONBROWSABLE=1024,VARFLAG_FREPLACEABLE=2048,VARFLAG_FIMMEDIATEBIND=4096
    VARKIND|e|||:VAR_PERINSTANCE,VAR_STATIC,VAR_CONST,VAR_DISPATCH
    =System.Runtime.InteropServices.Marshalling
     AnsiStringMarshaller CustomMarshallerAttribute MarshalMode MarshalUsingAttribute NativeMarshallingAttribute
    Utf8StringMarshaller
    =System.Runtime.Intrinsics
     Vector128|181 Vector128`1|s Vector256|181 Vector256`1|s Vector512 Vector512`1 Vector64|181 Vector64`1|s
    =System.Runtime.Intrinsics.Arm.Arm64
     Aes|181 Base|181 Sha1|181 Sha256|181 Simd|181
    =System.Runtime.Intrinsics.X86
     Aes|81|.Sse2 Avx|81|.Sse42 Avx2|81|.Avx Bmi1|81 Bmi1+X64|82 Bmi2|81 Bmi2+X64|82
    FloatComparisonMode|e|||B:OrderedEqualNonSignaling,OrderedLessThanSignaling,OrderedLessThanOrEqualSignaling,UnorderedNonSignaling,UnorderedNotEqualNonSignaling,UnorderedNotLessThanSignaling,UnorderedNotLessThanOrEqualSignaling,OrderedNonSignaling,UnorderedEqualNonSignaling,UnorderedNotGreaterThanOrEqualSignaling,UnorderedNotGreaterThanSignaling,OrderedFalseNonSignaling,OrderedNotEqualNonSignaling,OrderedGreaterThanOrEqualSignaling,OrderedGreaterThanSignaling,UnorderedTrueNonSignaling,OrderedEqualSignaling,OrderedLessThanNonSignaling,OrderedLessThanOrEqualNonSignaling,UnorderedSignaling,UnorderedNotEqualSignaling,UnorderedNotLessThanNonSignaling,UnorderedNotLessThanOrEqualNonSignaling,OrderedSignaling,UnorderedEqualSignaling,UnorderedNotGreaterThanOrEqualNonSignaling,UnorderedNotGreaterThanNonSignaling,OrderedFalseSignaling,OrderedNotEqualSignaling,OrderedGreaterThanOrEqualNonSignaling,OrderedGreaterThanNonSignaling,UnorderedTrueSignaling
    Fma|81|.Avx Lzcnt|81 Lzcnt+X64|82 Pclmulqdq|81|.Sse2 Popcnt|81|.Sse42 Popcnt+X64|82|.Sse41+X64 Sse|81 Sse+X64|82
    Sse2|81|.Sse Sse2+X64|82|.Sse+X64 Sse3|81|.Sse2 Sse41|81|.Ssse3 Sse41+X64|82|.Sse2+X64 Sse42|81|.Sse41
    Sse42+X64|82|.Sse41+X64 Ssse3|81|.Sse3
    =System.Runtime.Loader
     AssemblyDependencyResolver|101 AssemblyLoadContext|
    AssemblyLoadContext+ContextualReflectionScope|s10a||System.IDisposable
    =System.Runtime.Remoting
     ObjectHandle||System.MarshalByRefObject
    =System.Runtime.Serialization
     CollectionDataContractAttribute|101|System.Attribute ContractNamespaceAttribute|101|System.Attribute
    DataContractAttribute|101|System.Attribute DataContractResolver|81 DataContractSerializer|101|.XmlObjectSerializer
    DataContractSerializerExtensions|181 DataContractSerializerSettings| DataMemberAttribute|101|System.Attribute
    DateTimeFormat| DeserializationToken|s||System.IDisposable EmitTypeInformation|e|||:AsNeeded,Always,Never
    EnumMemberAttribute|101|System.Attribute ExportOptions| ExtensionDataObject|101 Formatter|81||.IFormatter
    FormatterConverter|||.IFormatterConverter FormatterServices|181 IDeserializationCallback|i IExtensibleDataObject|i
    IFormatter|i IFormatterConverter|i IObjectReference|i ISafeSerializationData|i ISerializable|i
    ISerializationSurrogate|i ISerializationSurrogateProvider|i ISurrogateSelector|i
    IgnoreDataMemberAttribute|101|System.Attribute InvalidDataContractException|2001|System.Exception
    JsonFormatGeneratorStatics|181 KnownTypeAttribute|101|System.Attribute ObjectIDGenerator| ObjectManager|
    OnDeserializedAttribute|101|System.Attribute OnDeserializingAttribute|101|System.Attribute
    OnSerializedAttribute|101|System.Attribute OnSerializingAttribute|101|System.Attribute
    OptionalFieldAttribute|101|System.Attribute SafeSerializationEventArgs|101|System.EventArgs SerializationBinder|81
    SerializationEntry|s SerializationEventHandler|d SerializationException|2001|System.SystemException
    SerializationInfo|101 SerializationInfoEnumerator|101||System.Collections.IEnumerator SerializationObjectManager|101
    StreamingContext|s
    StreamingContextStates|e|||*:CrossProcess=1,CrossMachine,File=4,Persistence=8,Remoting=16,Other=32,Clone=64,CrossAppDomain=128,All=255
    SurrogateSelector|||.ISurrogateSelector TypeLoadExceptionHolder|101 XPathQueryGenerator|181 XmlObjectSerializer|81
    XmlSerializableServices|181 XsdDataContractExporter|
    =System.Runtime.Serialization.Formatters
     FormatterAssemblyStyle|e|||:Simple,Full FormatterTypeStyle|e|||:TypesWhenNeeded,TypesAlways,XsdString IFieldInfo|i
    TypeFilterLevel|e|||:Low=2,Full
    =System.Runtime.Serialization.Formatters.Binary
     BinaryFormatter|101||System.Runtime.Serialization.IFormatter
    =System.Runtime.Serialization.Json
     DataContractJsonSerializer|101|System.Runtime.Serialization.XmlObjectSerializer DataContractJsonSerializerSettings|
    IXmlJsonReaderInitializer|i IXmlJsonWriterInitializer|i JsonReaderWriterFactory|181
    =System.Runtime.Versioning
     ComponentGuaranteesAttribute|101|System.Attribute
    ComponentGuaranteesOptions|e|||*:None,Exchange,Stable,SideBySide=4
    FrameworkName|101||System.IEquatable`1[System.Runtime.Versioning.FrameworkName] OSPlatformAttribute
    ObsoletedOSPlatformAttribute RequiresPreviewFeaturesAttribute ResourceConsumptionAttribute|101|System.Attribute
    ResourceExposureAttribute|101|System.Attribute
    ResourceScope|e|||*:None,Machine,Process,AppDomain=4,Library=8,Private=16,Assembly=32 SupportedOSPlatformAttribute
    SupportedOSPlatformGuardAttribute TargetFrameworkAttribute|101|System.Attribute TargetPlatformAttribute
    UnsupportedOSPlatformAttribute UnsupportedOSPlatformGuardAttribute VersioningHelper|181
    """
}
